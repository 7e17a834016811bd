import { Stack } from '../../../src/app';
import { Duration, Size } from '../../../src/core';
import type { NginxGatewayProps, RouteOptions } from '../../../src/parts/nginx';
import {
  AccessLogFormat, AllowedNetworks, Authorizer, Balancing, BrowserCaching, Cors, NginxGateway, RateLimit, ResponseCache, Route, SecurityHeaders,
  StrictTransport, Upstream,
} from '../../../src/parts/nginx';
import { Certificate, Endpoint, Image, Network, Port, Service } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';
import { fileOf, findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

class Gateway {
  public readonly shop = new Shop();
  public readonly gateway: NginxGateway;

  constructor(props: NginxGatewayProps = {}, certificate = false) {
    this.gateway = new NginxGateway(this.shop.stack, 'gateway', { ...props, ...(certificate && { certificate: Certificate.development(this.shop.stack, 'localhost') }) });
  }

  public service(id: string, networks?: Network[]): Service {
    return new Service(this.shop.stack, id, { image: Image.of('ghcr.io/acme/api', '1.4.2'), networks });
  }

  public text(): string {
    return fileOf(this.shop.app, 'shop/gateway/nginx.conf');
  }

  /** The lines of a location of the gateway's own site. */
  public location(start: string): string[] {
    const [, body = ''] = this.text().split(`\n        location ${start} {\n`);
    return body.split('\n        }\n')[0]?.split('\n').map((line) => line.trim()) ?? [];
  }
}

const somewhere = Endpoint.of('a.example', 80);

describe('a gateway with no option given', () => {
  test('reads as a whole', () => {
    expect(new Gateway().shop.text()).toMatchSnapshot();
  });

  test('gives no finding', () => {
    const { shop, gateway } = new Gateway();
    gateway.addRoute(Route.prefix('/').to(Endpoint.onHost(3000)));

    expect(findingsOf(shop.app)).toEqual([]);
  });

  test('says of every path that it is not found', () => {
    expect(new Gateway().location('/')).toEqual(['return 404;']);
  });

  test('has a worker for each of its processors, and room for bodies in its memory', () => {
    const { shop, gateway } = new Gateway({ processors: 1.5, memory: Size.mebibytes(64) });

    expect(fileOf(shop.app, 'shop/gateway/nginx.conf')).toMatch(/^worker_processes 2;\n/);
    expect(shop.service('gateway').volumes).toEqual([{ type: 'tmpfs', target: '/tmp', tmpfs: { size: '32m' } }]);
    expect(gateway.service.serviceName).toBe('gateway');
  });
});

describe('with a certificate', () => {
  test('serves https on 443, to which 80 redirects', () => {
    const { shop } = new Gateway({}, true);

    expect(shop.service('gateway').ports).toEqual([
      { target: 80, host_ip: '127.0.0.1', published: '80' }, { target: 443, host_ip: '127.0.0.1', published: '443' },
    ]);
    expect(shop.service('gateway').secrets).toEqual([{ source: 'localhost-certificate' }, { source: 'localhost-key' }]);
    expect(fileOf(shop.app, 'shop/gateway/nginx.conf')).toContain('return 301 https://$host$request_uri;');
  });

  test('redirects to the port that is published', () => {
    const ports = [Port.tcp(80).publishedOn(8080), Port.tcp(443).publishedOn(8443).onEveryInterface()];

    expect(new Gateway({ ports }, true).text()).toContain('return 301 https://$host:8443$request_uri;');
    expect(new Gateway({ ports: [] }, true).text()).toContain('return 301 https://$host$request_uri;');
  });

  test('ties browsers to https only when asked, and warns when they would not trust it', () => {
    expect(new Gateway({}, true).text()).not.toContain('add_header Strict-Transport-Security');

    const { shop } = new Gateway({ strictTransport: StrictTransport.of(Duration.days(365)) }, true);
    expect(fileOf(shop.app, 'shop/gateway/nginx.conf')).toContain('add_header Strict-Transport-Security max-age=31536000 always;');
    expect(findingsOf(shop.app)).toMatchObject([{
      id: 'strict-transport.development',
      message: 'browsers that once saw this gateway refuse plain http for every other program on the same host name, as the certificate is for development only',
    }]);
  });
});

describe('a route', () => {
  test('to a service shares a network with it, but does not wait for it', () => {
    const system = new Gateway();
    system.gateway.addRoute(Route.prefix('/api/').to(system.service('api').endpoint(3000)));

    expect(system.location('^~ /api/')).toEqual(['proxy_pass http://api_3000;']);
    expect(system.shop.service('gateway')).toMatchObject({ networks: { 'api-network': {} } });
    expect(system.shop.service('gateway').depends_on).toBeUndefined();
  });

  test('to a service of the same network joins no other', () => {
    const system = new Gateway();
    const shared = new Network(system.shop.stack, 'shared');
    system.gateway.service.addNetwork(shared);
    system.gateway.addRoute(Route.prefix('/api/').to(system.service('api', [shared]).endpoint(3000)));

    expect(system.shop.service('gateway').networks).toEqual({ shared: {} });
  });

  test('to the host makes the host known, once', () => {
    const system = new Gateway();
    system.gateway.addRoute(Route.prefix('/a').to(Endpoint.onHost(3000)));
    system.gateway.addRoute(Route.prefix('/b').to(Endpoint.onHost(3001)));

    expect(system.shop.service('gateway').extra_hosts).toEqual({ 'host.docker.internal': 'host-gateway' });
    expect(system.text()).toContain('server host.docker.internal:3000;');
  });

  test('to an upstream shares the requests', () => {
    const system = new Gateway();
    const upstream = Upstream.of('api', Endpoint.onHost(3000)).and(system.service('b').endpoint(1)).balancedBy(Balancing.LEAST_CONNECTIONS);
    system.gateway.addRoute(Route.prefix('/').toUpstream(upstream));

    expect(system.text()).toContain('        least_conn;\n        server host.docker.internal:3000;\n        server b:1 resolve;\n        keepalive 16;');
  });

  test('may have everything at once', () => {
    const system = new Gateway();
    const auth = system.service('auth');
    system.gateway.addRoute(Route.prefix('/api/').to(somewhere), {
      rateLimit: RateLimit.perMinute(100).burst(20),
      allowedNetworks: AllowedNetworks.of(['10.0.0.0/8']),
      authorizer: Authorizer.of(auth.endpoint(3001), '/verify').forwarding('X-User'),
      webSocket: true,
      connectTimeout: Duration.seconds(30),
      sendTimeout: Duration.hours(24),
      readTimeout: Duration.hours(24),
      responseCache: ResponseCache.of(Duration.minutes(5)),
      cors: Cors.forOrigins(['https://app.example.com']),
      browserCaching: BrowserCaching.NEVER,
      headers: { 'X-Price': '$5' },
      requestHeaders: { 'X-Gateway': 'yes' },
      requestHeaderVariables: { 'X-Request-ID': '$request_id' },
      securityHeaders: SecurityHeaders.none().with('X-Frame-Options', 'DENY'),
      maxBodySize: Size.mebibytes(50),
      unlogged: true,
      directives: 'proxy_next_upstream off;',
    });

    expect(system.location('^~ /api/').join('\n')).toMatchSnapshot();
    expect(system.shop.service('gateway').networks).toEqual({ 'auth-network': {} });
  });

  test.each<[string, RouteOptions]>([
    ['webSocket', { webSocket: true }],
    ['readTimeout', { readTimeout: Duration.seconds(1) }],
    ['responseCache', { responseCache: ResponseCache.of(Duration.minutes(5)) }],
    ['rateLimit', { rateLimit: RateLimit.perSecond(1) }],
    ['allowedNetworks', { allowedNetworks: AllowedNetworks.privateOnly() }],
  ])('refuses %s where it would have no effect', (name, options) => {
    expect(messageOf(() => new Gateway().gateway.addRoute(Route.exact('/old').redirectedTo('/new'), options)))
      .toBe(`'${name}' has no effect on route '= /old', which is a redirect to '/new'; leave it out [route.option at shop/gateway]`);
  });

  test('cannot keep what it passes on at once', () => {
    const options = { unbuffered: true, responseCache: ResponseCache.of(Duration.minutes(5)) };

    expect(messageOf(() => new Gateway().gateway.addRoute(Route.prefix('/').to(somewhere), options)))
      .toBe("route '/' is 'unbuffered', so that nothing stays for its 'responseCache'; leave one of them out [route.option at shop/gateway]");
  });

  test('that leads nowhere is refused', () => {
    expect(messageOf(() => new Gateway().gateway.addRoute(Route.prefix('/'))))
      .toBe("route '/' leads nowhere; say where with 'to', 'toUpstream', 'toFiles', 'redirectedTo' or 'answered' [route.target at shop/gateway]");
  });

  test('to a service of another stack is refused', () => {
    const { shop, gateway } = new Gateway();
    const other = new Service(new Stack(shop.app, 'other'), 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2') });

    expect(messageOf(() => gateway.addRoute(Route.prefix('/').to(other.endpoint(80))))).toBe(
      "'api:80' belongs to 'other/api' in another stack, and so in another Compose project; join a network of that stack with Network.fromName, and use Endpoint.of [route.stack at shop/gateway]");
  });

  test('after synthesis is refused', () => {
    const { shop, gateway } = new Gateway();
    shop.text();

    expect(messageOf(() => gateway.addRoute(Route.prefix('/').to(somewhere)))).toContain("'addRoute' was called after synthesis began");
  });
});

describe('what routes share', () => {
  test('limits and caches have names of their own, of the path', () => {
    const system = new Gateway();
    const options = { rateLimit: RateLimit.perSecond(1), responseCache: ResponseCache.of(Duration.minutes(1)) };
    system.gateway.addRoute(Route.prefix('/a/b').to(somewhere), options);
    system.gateway.addRoute(Route.prefix('/a_b').to(somewhere), options);

    expect(system.location('^~ /a/b')).toEqual(expect.arrayContaining(['limit_req zone=limit_a_b;', 'proxy_cache cache_a_b;']));
    expect(system.location('^~ /a_b')).toEqual(expect.arrayContaining(['limit_req zone=limit_a_b_2;', 'proxy_cache cache_a_b_2;']));
  });

  test('limits and caches of one name are one', () => {
    const system = new Gateway();
    const options = { rateLimit: RateLimit.perSecond(1).named('all'), responseCache: ResponseCache.of(Duration.minutes(1), { cacheName: 'c' }) };
    system.gateway.addRoute(Route.prefix('/a').to(somewhere), options);
    system.gateway.addRoute(Route.prefix('/b').to(somewhere), options);

    expect(system.text().match(/limit_req_zone|proxy_cache_path/g)).toHaveLength(2);
  });

  test.each<[string, () => RouteOptions, () => RouteOptions]>([
    ['rate limit', () => ({ rateLimit: RateLimit.perSecond(1).named('x') }), () => ({ rateLimit: RateLimit.perSecond(2).named('x') })],
    [
      'response cache',
      () => ({ responseCache: ResponseCache.of(Duration.minutes(1), { cacheName: 'x' }) }),
      () => ({ responseCache: ResponseCache.of(Duration.minutes(2), { cacheName: 'x' }) }),
    ],
  ])('a %s cannot mean two things', (what, one, other) => {
    const { gateway } = new Gateway();
    gateway.addRoute(Route.prefix('/a').to(somewhere), one());

    expect(messageOf(() => gateway.addRoute(Route.prefix('/b').to(somewhere), other()))).toBe(
      `${what} 'x' means two different things; make it once and give it to every route, or give one of them another name [${what.replace(' ', '-')}.conflict at shop/gateway]`);
  });

  test('an upstream cannot mean two things', () => {
    const { gateway } = new Gateway();
    gateway.addRoute(Route.prefix('/a').toUpstream(Upstream.of('api', somewhere)));

    expect(messageOf(() => gateway.addRoute(Route.prefix('/b').toUpstream(Upstream.of('api', somewhere).keepingAlive(1))))).toContain('[upstream.conflict at shop/gateway]');
  });

  test('caches must fit in the memory', () => {
    const { gateway } = new Gateway();
    const cache = ResponseCache.of(Duration.minutes(5), { maxSize: Size.mebibytes(40) });
    gateway.addRoute(Route.prefix('/a').to(somewhere), { responseCache: cache });

    expect(messageOf(() => gateway.addRoute(Route.prefix('/b').to(somewhere), { responseCache: cache }))).toBe(
      "the response caches may take 80m together, but a quarter of the container's memory is 64m; give the gateway more 'memory', or caches a smaller 'maxSize' [response-cache.room at shop/gateway]");
  });
});

describe('options', () => {
  test('of the gateway reach its file', () => {
    const { shop } = new Gateway({
      securityHeaders: SecurityHeaders.none(), maxBodySize: Size.mebibytes(2), trustedProxies: ['10.0.0.1'], accessLog: AccessLogFormat.JSON, ipv6: true, directives: 'etag off;',
    });
    const text = fileOf(shop.app, 'shop/gateway/nginx.conf');

    for (const line of ['client_max_body_size 2m;', 'set_real_ip_from 10.0.0.1;', 'escape=json', 'listen [::]:80 default_server;', 'etag off;']) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain('X-Frame-Options');
  });

  test.each<[NginxGatewayProps, string]>([
    [{ memory: Size.mebibytes(8) }, "'memory' is 8m, in which nginx has no room for requests; give at least 32m [nginx.memory at shop/gateway]"],
    [{ trustedProxies: ['proxy'] }, "a trusted proxy is 'proxy'; give an address such as '10.0.0.5' or a network such as '10.0.0.0/8' [network.range]"],
    [
      { strictTransport: StrictTransport.of(Duration.days(1)) },
      "browsers cannot be tied to https without a certificate; give one, or leave 'strictTransport' out [strict-transport.certificate at shop/gateway]",
    ],
  ])('that make no sense are refused: %#', (props, message) => {
    expect(messageOf(() => new Gateway(props))).toBe(message);
  });
});

test('a client of the gateway gets its address and waits for it', () => {
  const system = new Gateway({}, true);
  system.service('smoke').connectTo(system.gateway);

  expect(system.shop.service('smoke')).toMatchObject({
    environment: { GATEWAY_URL: 'https://gateway' }, depends_on: { gateway: { condition: 'service_healthy' } },
  });
});

test('counters are for an exporter, when it asks', () => {
  const system = new Gateway();

  expect(system.gateway.exposeStatus().address).toBe('gateway:8081');
  expect(system.text()).toContain('stub_status;');
});
