import type { Construct } from 'constructs';
import { Duration } from '../../core';
import { AllowedNetworks, Balancing, BrowserCaching, Cors, NginxGateway, RateLimit, ResponseCache, Route, Upstream } from '../../parts/nginx';
import type { INetwork } from '../../resources';
import { Certificate, Endpoint, Port } from '../../resources';

/** Static files of the shell, by extension. */
const STATIC = ['js', 'css', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'svg', 'woff', 'woff2', 'ttf', 'eot'];

/** The door of the platform: TLS, rate limits, caching and every route of its table. */
export function createGateway(stack: Construct, network: INetwork): NginxGateway {
  const gateway = new NginxGateway(stack, 'nginx', {
    containerName: 'mfe-nginx',
    networks: [network],
    ports: [Port.tcp(80).publishedOn(80).onEveryInterface(), Port.tcp(443).publishedOn(443).onEveryInterface()],
    certificate: Certificate.development(stack, 'localhost'),
  });
  const api = Upstream.of('api_gateway', Endpoint.onHost(3000)).balancedBy(Balancing.LEAST_CONNECTIONS).keepingAlive(32);
  const shell = Upstream.of('shell_app', Endpoint.onHost(4200)).keepingAlive(16);
  const mfes = {
    auth: Upstream.of('auth_mfe', Endpoint.onHost(4201)).keepingAlive(16),
    payments: Upstream.of('payments_mfe', Endpoint.onHost(4202)).keepingAlive(16),
    admin: Upstream.of('admin_mfe', Endpoint.onHost(4203)).keepingAlive(16),
    profile: Upstream.of('profile_mfe', Endpoint.onHost(4204)).keepingAlive(16),
  };
  addApiRoutes(gateway, api);
  addFrontendRoutes(gateway, shell, mfes);
  return gateway;
}

function addApiRoutes(gateway: NginxGateway, api: Upstream): void {
  const timeouts = { connectTimeout: Duration.seconds(30), sendTimeout: Duration.seconds(60), readTimeout: Duration.seconds(60) };
  const day = Duration.hours(24);
  gateway.addRoute(Route.prefix('/api/auth/').toUpstream(api), { rateLimit: RateLimit.perMinute(10).burst(5), unbuffered: true });
  gateway.addRoute(Route.prefix('/api/').toUpstream(api), { rateLimit: RateLimit.perMinute(100).burst(20), ...timeouts });
  gateway.addRoute(Route.prefix('/api/public/').toUpstream(api), {
    rateLimit: RateLimit.perMinute(100).burst(20),
    responseCache: ResponseCache.of(Duration.minutes(5)),
    ...timeouts,
  });
  gateway.addRoute(Route.prefix('/ws').toUpstream(api), { webSocket: true, unbuffered: true, sendTimeout: day, readTimeout: day });
  gateway.addRoute(Route.exact('/health').toUpstream(api), { unlogged: true });
  gateway.addRoute(Route.prefix('/api-docs').toUpstream(api));
  gateway.addRoute(Route.prefix('/graphql').toUpstream(api), timeouts);
  gateway.addRoute(Route.exact('/metrics').toUpstream(api), { allowedNetworks: AllowedNetworks.privateOnly() });
}

function addFrontendRoutes(gateway: NginxGateway, shell: Upstream, mfes: { readonly [name: string]: Upstream }): void {
  const shared = { cors: Cors.forAnyOrigin({ methods: ['GET', 'OPTIONS'] }), browserCaching: BrowserCaching.NEVER };
  for (const [name, upstream] of Object.entries({ shell, ...mfes })) {
    gateway.addRoute(Route.exact(`/hmr/${name}`).toUpstream(upstream).rewrittenTo('/ws'), { webSocket: true });
  }
  for (const [name, upstream] of Object.entries(mfes)) {
    gateway.addRoute(Route.prefix(`/mfe/${name}/`).toUpstream(upstream).stripped(), shared);
  }
  gateway.addRoute(Route.exact('/remoteEntry.js').toUpstream(shell), shared);
  gateway.addRoute(Route.extensions(STATIC).toUpstream(shell), {
    rateLimit: RateLimit.perMinute(1000).burst(100), browserCaching: BrowserCaching.IMMUTABLE, unlogged: true,
  });
  gateway.addRoute(Route.extensions(['html']).toUpstream(shell), { browserCaching: BrowserCaching.NEVER });
  gateway.addRoute(Route.prefix('/').toUpstream(shell), { webSocket: true, browserCaching: BrowserCaching.NEVER });
}
