import { HEALTH_PATH, HEALTH_PORT, HTTP_PORT, HTTPS_PORT, PRIVATE_NETWORKS } from './container';
import type { Content, Directive } from './directive';
import { block, directive, group, verbatim } from './directive';
import type { GatewaySettings, LocationSettings, SiteSettings } from './gateway-settings';
import { responseHeader, strictTransport } from './headers';
import { allowed, authorizationBlock, locationBlock, mostSpecificFirst } from './location';
import type { Gateway } from './shared-zones';
import { authorizationsOf } from './shared-zones';

/** The servers that clients reach. */
export function publicServers(gateway: Gateway): Content {
  const { tls, sites } = gateway.settings;
  return [
    tls && group('Port 80 does nothing but send clients to https', redirectServer(gateway.settings)),
    sites.map((site, position) => group(siteHeading(site, position), siteServer(site, position === 0, gateway))),
  ];
}

/** The servers for the container's own needs. */
export function privateServers({ statusPort, ipv6 }: GatewaySettings): Content {
  return [
    group('For the health check, which must not depend on any upstream',
      block('server', [],
        directive('listen', `127.0.0.1:${HEALTH_PORT}`),
        directive('access_log', 'off'),
        block('location', ['=', HEALTH_PATH], directive('default_type', 'text/plain'), directive('return', 200, 'ok\n')),
        block('location', ['/'], directive('return', 404)))),
    statusPort === undefined ? undefined : group('For a metrics exporter',
      block('server', [],
        listen(statusPort, ipv6),
        directive('access_log', 'off'),
        block('location', ['=', '/stub_status'], allowed(PRIVATE_NETWORKS), directive('stub_status')),
        block('location', ['/'], directive('return', 404)))),
  ];
}

function redirectServer({ tls, ipv6 }: GatewaySettings): Directive {
  const port = tls === undefined || tls.publishedPort === 443 ? '' : `:${tls.publishedPort}`;
  return block('server', [],
    listen(HTTP_PORT, ipv6, 'default_server'),
    directive('server_name', '_'),
    directive('return', 301, `https://$host${port}$request_uri`));
}

function siteHeading({ names }: SiteSettings, position: number): string {
  const which = names.length > 0 ? names.join(', ') : 'Every host name';
  return position === 0 && names.length > 0 ? `${which}, and every name that is nobody's` : which;
}

function siteServer(site: SiteSettings, first: boolean, gateway: Gateway): Directive {
  const { tls, ipv6 } = gateway.settings;
  const role = first ? ['default_server'] : [];
  return block('server', [],
    tls ? [listen(HTTPS_PORT, ipv6, 'ssl', ...role), directive('http2', 'on')] : listen(HTTP_PORT, ipv6, ...role),
    directive('server_name', ...(site.names.length > 0 ? site.names : ['_'])),
    site.certificate && [
      directive('ssl_certificate', site.certificate.certificate),
      directive('ssl_certificate_key', site.certificate.key),
    ],
    strictTransport(tls).map(responseHeader),
    verbatim(site.directives),
    mostSpecificFirst(withRest(site.locations)).map((location) => locationBlock(location, gateway)),
    authorizationsOf(site.locations).map((question) => authorizationBlock(question, gateway.settings)),
  );
}

/** What no route takes is not found; nginx would look for a file of the image. */
function withRest(locations: readonly LocationSettings[]): LocationSettings[] {
  const rest: LocationSettings = { match: { kind: 'prefix', path: '/' }, action: { kind: 'answer', status: 404 } };
  return locations.some(({ match }) => match.kind === 'prefix' && match.path === '/') ? [...locations] : [...locations, rest];
}

function listen(port: number, ipv6: boolean | undefined, ...options: string[]): Content {
  return [directive('listen', port, ...options), ipv6 ? directive('listen', `[::]:${port}`, ...options) : undefined];
}
