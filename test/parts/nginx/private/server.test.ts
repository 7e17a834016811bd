import { Duration } from '../../../../src/core';
import type { GatewaySettings } from '../../../../src/parts/nginx/private/gateway-settings';
import { nginxConfiguration } from '../../../../src/parts/nginx/private/nginx-configuration';
import { platform, smallest, toApi, upstream } from '../platform-settings';

const TLS = { certificate: '/tls/a.crt', key: '/tls/a.key', publishedPort: 443 };

/** The text of each server block, in order. */
function servers(change: Partial<GatewaySettings>): string[] {
  return nginxConfiguration(smallest(change)).split('\n    server {\n').slice(1).map((text) => text.split('\n    }\n')[0] ?? '');
}

test('without TLS, sites listen on port 80', () => {
  expect(servers({})[0]).toMatch(/^ {8}listen 80 default_server;\n {8}server_name _;\n/);
});

test('with TLS, port 80 redirects every request and sites listen on 443', () => {
  const [redirect, site] = servers({ tls: TLS });

  expect(redirect).toBe('        listen 80 default_server;\n        server_name _;\n        return 301 https://$host$request_uri;');
  expect(site).toMatch(/^ {8}listen 443 ssl default_server;\n {8}http2 on;\n/);
});

test('redirects name the port that clients know', () => {
  expect(servers({ tls: { ...TLS, publishedPort: 8443 } })[0]).toContain('return 301 https://$host:8443$request_uri;');
});

test('a promise of https is given by https only', () => {
  const [redirect, site] = servers({ tls: { ...TLS, strictTransport: { maxAge: Duration.days(365), includeSubDomains: false, preload: false } } });

  expect(redirect).not.toContain('Strict-Transport-Security');
  expect(site).toContain('add_header Strict-Transport-Security max-age=31536000 always;');
});

test('IPv6 is listened on where the container has it', () => {
  const [redirect, site] = servers({ tls: TLS, ipv6: true });

  expect(redirect).toContain('listen [::]:80 default_server;');
  expect(site).toContain('listen [::]:443 ssl default_server;');
  expect(servers({ tls: TLS }).join()).not.toContain('[::]');
});

test('the first of several sites also answers unknown names; a site may have its own certificate', () => {
  const text = nginxConfiguration(smallest({
    tls: TLS,
    sites: [
      { names: ['a.example', 'www.a.example'], locations: [] },
      { names: ['b.example'], certificate: { certificate: '/tls/b.crt', key: '/tls/b.key' }, locations: [], directives: 'charset utf-8;' },
    ],
  }));

  expect(text).toContain(`    # a.example, www.a.example, and every name that is nobody's
    server {
        listen 443 ssl default_server;
        http2 on;
        server_name a.example www.a.example;

        location / {
            return 404;
        }
    }

    # b.example
    server {
        listen 443 ssl;
        http2 on;
        server_name b.example;
        ssl_certificate /tls/b.crt;
        ssl_certificate_key /tls/b.key;

        # As given by hand
        charset utf-8;

        location / {
            return 404;
        }
    }
`);
});

test('an authorizer is asked through one location, however many routes ask it', () => {
  const authorization = { upstream: upstream('auth', 3001), path: '/verify' };
  const [site] = servers({ sites: [{ names: [], locations: [toApi('/a', { authorization }), toApi('/b', { authorization })] }] });

  expect(site?.split('location = /_authorization/auth/verify {')).toHaveLength(2);
});

test('what no route takes is not found', () => {
  expect(servers({ sites: [{ names: [], locations: [toApi('/api/')] }] })[0]).toContain('location / {\n            return 404;');
  expect(servers({})[0]).not.toContain('404');
});

test('the health check asks a server on loopback that needs no upstream', () => {
  expect(servers({}).at(-1)).toBe(`        listen 127.0.0.1:8080;
        access_log off;

        location = /healthz {
            default_type text/plain;
            return 200 "ok\\n";
        }

        location / {
            return 404;
        }`);
});

test('counters are for private networks, and only when asked for', () => {
  expect(servers({ statusPort: 8081 }).at(-1)).toContain('location = /stub_status {\n            allow 127.0.0.0/8;');
  expect(nginxConfiguration(platform())).not.toContain('stub_status');
});
