import type { Stack, Variable } from '../../app';
import { Element } from '../../app';
import { Duration, Findings } from '../../core';
import {
  AllowedNetworks, Balancing, BrowserCaching, Cors, NginxGateway, RateLimit, ResponseCache, Route, SecurityHeaders, StrictTransport, Upstream,
} from '../../parts/nginx';
import type { INetwork, ISecret } from '../../resources';
import { Certificate, Port } from '../../resources';
import type { Applications } from './applications';
import type { Settings } from './environment';
import type { Poc3StackProps } from './poc3-stack-props';

/** Static files of the shell, by extension. */
const STATIC = ['js', 'css', 'png', 'jpg', 'jpeg', 'gif', 'ico', 'svg', 'woff', 'woff2', 'ttf', 'eot'];

/** Development servers put scripts into pages, and evaluate the modules that they replace. */
const DEVELOPMENT_POLICY = [
  "default-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:",
  "connect-src 'self' ws: wss:", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'self'",
].join('; ');

/** What the gateway stands on. */
export interface Ground {
  readonly network: INetwork;
  readonly applications: Applications;
  readonly settings: Settings;
}

/** The door of the platform: TLS, rate limits, caching and every route of its table. */
export function createGateway(stack: Stack, { network, applications, settings }: Ground, props: Poc3StackProps): NginxGateway {
  const { productionCertificate = false, developmentRoutes = !productionCertificate } = props;
  const standard = SecurityHeaders.standard();
  const gateway = new NginxGateway(stack, 'nginx', {
    containerName: 'mfe-nginx',
    networks: [network],
    ports: [Port.tcp(80).publishedOn(80).onEveryInterface(), Port.tcp(443).publishedOn(443).onEveryInterface()],
    certificate: productionCertificate ? productionFiles(stack, settings) : developmentFiles(stack, settings),
    strictTransport: productionCertificate ? StrictTransport.of(Duration.days(365)) : undefined,
    securityHeaders: developmentRoutes ? standard.with('Content-Security-Policy', DEVELOPMENT_POLICY) : standard,
  });
  if (developmentRoutes && productionCertificate) {
    Findings.of(gateway).warn('routes.development', 'the routes for hot reload stand beside a production certificate', 'leave \'developmentRoutes\' out');
  }
  const api = Upstream.of('api_gateway', applications.endpoint('api_gateway')).balancedBy(Balancing.LEAST_CONNECTIONS).keepingAlive(32);
  const shell = Upstream.of('shell_app', applications.endpoint('shell_app')).keepingAlive(16);
  const mfes = {
    auth: Upstream.of('auth_mfe', applications.endpoint('auth_mfe')).keepingAlive(16),
    payments: Upstream.of('payments_mfe', applications.endpoint('payments_mfe')).keepingAlive(16),
    admin: Upstream.of('admin_mfe', applications.endpoint('admin_mfe')).keepingAlive(16),
    profile: Upstream.of('profile_mfe', applications.endpoint('profile_mfe')).keepingAlive(16),
  };
  const limited = (rateLimit: RateLimit) => (props.withoutRateLimits ? {} : { rateLimit });
  addApiRoutes(gateway, api, limited);
  addFrontendRoutes(gateway, shell, mfes, limited);
  if (developmentRoutes) {
    addDevelopmentRoutes(gateway, { shell, ...mfes });
  }
  return gateway;
}

type Limited = (rateLimit: RateLimit) => { readonly rateLimit?: RateLimit };

function addApiRoutes(gateway: NginxGateway, api: Upstream, limited: Limited): void {
  const timeouts = { connectTimeout: Duration.seconds(30), sendTimeout: Duration.seconds(60), readTimeout: Duration.seconds(60) };
  const day = Duration.hours(24);
  const perClient = RateLimit.perMinute(100).burst(20).named('api');
  const logins = RateLimit.perMinute(10).burst(5).named('auth');
  const cache = ResponseCache.of(Duration.minutes(5), { cacheName: 'api' });

  gateway.addRoute(Route.prefix('/api/auth/').toUpstream(api), { ...limited(logins), unbuffered: true });
  gateway.addRoute(Route.prefix('/api/public/').toUpstream(api), { ...limited(perClient), ...timeouts, responseCache: cache });
  gateway.addRoute(Route.prefix('/api/').toUpstream(api), { ...limited(perClient), ...timeouts });
  gateway.addRoute(Route.prefix('/ws').toUpstream(api), { webSocket: true, unbuffered: true, sendTimeout: day, readTimeout: day });
  gateway.addRoute(Route.exact('/health').toUpstream(api), { unlogged: true });
  gateway.addRoute(Route.prefix('/api-docs').toUpstream(api));
  gateway.addRoute(Route.prefix('/graphql').toUpstream(api), timeouts);
  gateway.addRoute(Route.exact('/metrics').toUpstream(api), { allowedNetworks: AllowedNetworks.privateOnly() });
}

function addFrontendRoutes(gateway: NginxGateway, shell: Upstream, mfes: { readonly [name: string]: Upstream }, limited: Limited): void {
  const shared = { cors: Cors.forAnyOrigin({ methods: ['GET', 'OPTIONS'] }), browserCaching: BrowserCaching.NEVER };
  const files = RateLimit.perMinute(1000).burst(100).named('static');

  for (const [name, upstream] of Object.entries(mfes)) {
    gateway.addRoute(Route.prefix(`/mfe/${name}/`).toUpstream(upstream).stripped(), shared);
  }
  gateway.addRoute(Route.exact('/remoteEntry.js').toUpstream(shell), shared);
  gateway.addRoute(Route.extensions(STATIC).toUpstream(shell), { ...limited(files), browserCaching: BrowserCaching.IMMUTABLE, unlogged: true });
  gateway.addRoute(Route.extensions(['html']).toUpstream(shell), { browserCaching: BrowserCaching.NEVER });
  gateway.addRoute(Route.prefix('/').toUpstream(shell), { webSocket: true, browserCaching: BrowserCaching.NEVER });
}

function addDevelopmentRoutes(gateway: NginxGateway, frontends: { readonly [name: string]: Upstream }): void {
  for (const [name, upstream] of Object.entries(frontends)) {
    gateway.addRoute(Route.exact(`/hmr/${name}`).toUpstream(upstream).rewrittenTo('/ws'), { webSocket: true });
  }
}

/** Made by `bootstrap`; whoever has a better one for localhost says in `.env` where it is. */
function developmentFiles(stack: Stack, { certificatePath, keyPath }: Settings): Certificate {
  const certificate = Certificate.development(stack, 'localhost');
  readFrom(certificate.chain, certificatePath);
  readFrom(certificate.key, keyPath);
  return certificate;
}

function productionFiles(stack: Stack, { certificatePath, keyPath }: Settings): Certificate {
  return Certificate.fromFiles(stack, 'gateway', { certificateFile: certificatePath.text, keyFile: keyPath.text });
}

function readFrom(secret: ISecret, path: Variable): void {
  if (secret instanceof Element) {
    secret.override('file', path.text);
  }
}
