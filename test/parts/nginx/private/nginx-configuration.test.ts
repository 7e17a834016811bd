import { nginxConfiguration } from '../../../../src/parts/nginx/private/nginx-configuration';
import { platform, smallest } from '../platform-settings';

test('the smallest gateway', () => {
  expect(nginxConfiguration(smallest())).toMatchSnapshot();
});

test('a platform of micro-frontends', () => {
  expect(nginxConfiguration(platform())).toMatchSnapshot();
});

test('moving locations around changes nothing', () => {
  const [site] = platform().sites;
  const moved = platform({ sites: [{ names: [], locations: [...(site?.locations ?? [])].reverse() }] });

  expect(nginxConfiguration(moved)).toBe(nginxConfiguration(platform()));
});

test('only proxies that are trusted are believed about the client', () => {
  const text = nginxConfiguration(smallest({ trustedProxies: ['10.1.0.0/16'] }));

  expect(text).toContain('set_real_ip_from 10.1.0.0/16;');
  expect(text).toContain('proxy_set_header X-Forwarded-Proto $client_scheme;');
  expect(text).toContain(`    geo $realip_remote_addr $from_proxy {
        default no;
        10.1.0.0/16 yes;
    }

    map $from_proxy:$http_x_forwarded_proto $client_scheme {
        default $scheme;
        yes:http http;
        yes:https https;
    }
`);
});

test('the access log is text or one JSON object a line', () => {
  expect(nginxConfiguration(smallest({ log: 'json' }))).toContain(`log_format gateway
               escape=json
               '{"time":"$time_iso8601"'
               ',"client":"$remote_addr"'`);
});

test('a dollar sign is there only where something needs it', () => {
  const needing = smallest({ securityHeaders: [{ name: 'X-Price', value: '$5' }] });

  expect(nginxConfiguration(needing)).toContain('geo $dollar {\n        default $;\n    }');
  expect(nginxConfiguration(smallest())).not.toContain('dollar');
  expect(nginxConfiguration(smallest({ directives: 'add_header X-Price "${dollar}5";' }))).toContain('geo $dollar');
});

test('lines by hand stand in the http block', () => {
  expect(nginxConfiguration(smallest({ directives: 'map_hash_max_size 4096;' }))).toContain('\n    # As given by hand\n    map_hash_max_size 4096;\n');
});
