import { NginxGateway, Route } from '../../../src/parts/nginx';
import { Certificate, Endpoint } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';
import { fileOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

const shopWithGateway = (secure = false): { shop: Shop; gateway: NginxGateway } => {
  const shop = new Shop();
  const certificate = secure ? Certificate.development(shop.stack, 'localhost') : undefined;
  return { shop, gateway: new NginxGateway(shop.stack, 'gateway', { certificate }) };
};
const route = (path: string, port = 80): Route => Route.prefix(path).to(Endpoint.of('a', port));

test('has host names and routes of its own', () => {
  const { shop, gateway } = shopWithGateway();
  gateway.addSite(['Grafana.localhost', '*.dashboards.localhost'], { directives: 'charset utf-8;' }).addRoute(route('/'));
  gateway.addRoute(route('/'));

  expect(fileOf(shop.app, 'shop/gateway/nginx.conf')).toContain(`    # grafana.localhost, *.dashboards.localhost
    server {
        listen 80;
        server_name grafana.localhost *.dashboards.localhost;

        # As given by hand
        charset utf-8;

        location / {
            proxy_pass http://a_80;
        }
    }
`);
});

test('has a certificate of its own when it is given one', () => {
  const { shop, gateway } = shopWithGateway(true);
  gateway.addSite(['b.localhost'], { certificate: Certificate.development(shop.stack, 'b', { names: ['b.localhost'] }) });

  expect(fileOf(shop.app, 'shop/gateway/nginx.conf')).toContain('ssl_certificate /run/secrets/b-certificate;');
  expect(shop.service('gateway').secrets).toContainEqual({ source: 'b-key' });
});

test('the order in which sites are added changes nothing', () => {
  const text = (...names: string[]): string => {
    const { shop, gateway } = shopWithGateway();
    names.forEach((name) => gateway.addSite([name]));
    return fileOf(shop.app, 'shop/gateway/nginx.conf');
  };

  expect(text('a.localhost', 'b.localhost')).toBe(text('b.localhost', 'a.localhost'));
});

test.each([
  [[], 'a site without a host name would be the gateway itself; give each site names of its own [site.name at shop/gateway]'],
  [['A.localhost'], "host name 'A.localhost' belongs to a site already; give each site names of its own [site.name at shop/gateway]"],
  [['a b'], "'a b' is no host name; give one such as 'shop.example.com' or '*.example.com' [site.name]"],
  [['https://a.example'], "'https://a.example' is no host name; give one such as 'shop.example.com' or '*.example.com' [site.name]"],
])('refuses the names %j', (names, message) => {
  const { gateway } = shopWithGateway();
  gateway.addSite(['a.localhost']);

  expect(messageOf(() => gateway.addSite(names))).toBe(message);
});

test('refuses a certificate where the gateway has none', () => {
  const { shop, gateway } = shopWithGateway();
  const certificate = Certificate.development(shop.stack, 'b');

  expect(messageOf(() => gateway.addSite(['b.localhost'], { certificate })))
    .toBe("site 'b.localhost' has a certificate, but its gateway has none; give the gateway one too [site.certificate at shop/gateway]");
});

test('refuses two routes for the same requests, and names both', () => {
  const { gateway } = shopWithGateway();
  const site = gateway.addSite(['a.localhost']);
  site.addRoute(route('/api/'));
  gateway.addRoute(Route.extensions(['js', 'css']).answered(404));

  expect(messageOf(() => site.addRoute(route('/api/', 81)))).toBe(
    "route '/api/' of site 'a.localhost' leads to upstream 'a_80' and to upstream 'a_81'; remove one, or give it another path [route.duplicate at shop/gateway]");
  expect(messageOf(() => gateway.addRoute(Route.extensions(['png', 'css']).toFiles('/srv')))).toBe(
    "route '*.css' leads to the answer 404 and to the files in '/srv'; remove one, or give it another path [route.duplicate at shop/gateway]");
  gateway.addRoute(route('/api/'));
});
