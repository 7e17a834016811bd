import type { Poc3StackProps } from '../../../src/stacks/poc3';
import { findingsOf } from '../../helpers/findings';
import { fileOf, IMAGES, poc3 } from './scenarios';

const configuration = (props: Poc3StackProps = {}) => fileOf(poc3(props), 'nginx/nginx.conf');
/** The lines of one location. */
const location = (text: string, match: string) => {
  const start = text.indexOf(`location ${match} {\n`);
  return start < 0 ? undefined : text.slice(start, text.indexOf('\n        }\n', start)).split('\n').slice(1).map((line) => line.trim());
};

describe('the gateway of the development system', () => {
  const text = configuration();

  test('has every location of the table, most specific first', () => {
    expect([...text.matchAll(/^ {8}location (.*) \{$/gm)].map(([, match]) => match).slice(0, -2)).toEqual([
      '= /health',
      '= /hmr/admin', '= /hmr/auth', '= /hmr/payments', '= /hmr/profile', '= /hmr/shell',
      '= /metrics',
      '= /remoteEntry.js',
      '^~ /api-docs',
      '^~ /api/auth/', '^~ /api/public/', '^~ /api/',
      '^~ /graphql',
      '^~ /mfe/admin/', '^~ /mfe/auth/', '^~ /mfe/payments/', '^~ /mfe/profile/',
      '^~ /ws',
      '~* \\.(css|eot|gif|ico|jpeg|jpg|js|png|svg|ttf|woff|woff2)$',
      '~* \\.html$',
      '/',
    ]);
  });

  test('counts requests in the zones of the table', () => {
    expect(text.match(/limit_req_zone .*;/g)).toEqual([
      'limit_req_zone $binary_remote_addr zone=limit_api:10m rate=100r/m;',
      'limit_req_zone $binary_remote_addr zone=limit_auth:10m rate=10r/m;',
      'limit_req_zone $binary_remote_addr zone=limit_static:10m rate=1000r/m;',
    ]);
    expect(location(text, '^~ /api/auth/')).toEqual(['limit_req zone=limit_auth burst=5 nodelay;', 'proxy_pass http://api_gateway;', 'proxy_buffering off;']);
    expect(location(text, '^~ /api/')).toContain('limit_req zone=limit_api burst=20 nodelay;');
    expect(location(text, '^~ /api/public/')).toContain('limit_req zone=limit_api burst=20 nodelay;');
    expect(location(text, '~* \\.(css|eot|gif|ico|jpeg|jpg|js|png|svg|ttf|woff|woff2)$')).toContain('limit_req zone=limit_static burst=100 nodelay;');
  });

  test('waits as long as the table says', () => {
    const timeouts = ['proxy_connect_timeout 30s;', 'proxy_send_timeout 1m;', 'proxy_read_timeout 1m;'];
    expect(location(text, '^~ /api/')).toEqual(expect.arrayContaining(timeouts));
    expect(location(text, '^~ /graphql')).toEqual(expect.arrayContaining(timeouts));
    expect(location(text, '^~ /ws')).toEqual(expect.arrayContaining(['proxy_send_timeout 24h;', 'proxy_read_timeout 24h;', 'proxy_buffering off;']));
  });

  test('balances the API gateway by connections, and keeps connections open', () => {
    expect(text).toMatch(/upstream api_gateway \{[^}]*least_conn;[^}]*keepalive 32;/);
    for (const upstream of ['shell_app', 'auth_mfe', 'payments_mfe', 'admin_mfe', 'profile_mfe']) {
      expect(text).toMatch(new RegExp(`upstream ${upstream} \\{[^}]*keepalive 16;`));
    }
  });

  test('does not tie browsers to https, and lets pages run what development servers inject', () => {
    expect(text).not.toContain('add_header Strict-Transport-Security');
    expect(text).toContain("script-src 'self' 'unsafe-inline' 'unsafe-eval'");
  });
});

test('with the production certificate browsers are tied to https, and nothing is there for development', () => {
  const text = configuration({ productionCertificate: true, applicationImages: IMAGES });

  expect(text).toContain('add_header Strict-Transport-Security max-age=31536000 always;');
  expect(text).not.toMatch(/hmr|unsafe-eval/);
  expect(text).toContain('ssl_certificate /run/secrets/gateway-certificate;');
});

test('the routes for hot reload are switched off without the certificate', () => {
  const text = configuration({ developmentRoutes: false });

  expect(text).not.toMatch(/hmr|unsafe-eval/);
  expect(text).toContain('ssl_certificate /run/secrets/localhost-certificate;');
});

test('the routes for hot reload beside a production certificate are a warning', () => {
  const { app } = poc3({ productionCertificate: true, developmentRoutes: true });

  expect(findingsOf(app).map(({ id, severity, message }) => `${severity} ${id}: ${message}`)).toEqual([
    'warning routes.development: the routes for hot reload stand beside a production certificate',
  ]);
});

test('rate limits are switched off by name only', () => {
  expect(configuration({ withoutRateLimits: true })).not.toContain('limit_req');
});
