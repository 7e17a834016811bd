import { SHUTDOWN_TIMEOUT, TEMPORARY_DIRECTORY } from './container';
import type { Content, Entry } from './directive';
import { block, directive, DOLLAR, entriesOf, group, needsDollar, verbatim, wrapped } from './directive';
import type { GatewaySettings } from './gateway-settings';
import { responseHeader } from './headers';
import { writeNginx } from './nginx-writer';
import { privateServers, publicServers } from './server';
import { origins, rateLimits, responseCaches, successful, upstreams } from './shared-blocks';
import { sharedOf } from './shared-zones';
import { nginxSize, nginxTime } from './units';

/** TLS 1.2 suites with forward secrecy and authenticated encryption; every suite of TLS 1.3 is of that kind. */
const CIPHERS = [
  'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
];

/** HTML is always compressed. */
const COMPRESSED = [
  'text/plain', 'text/css', 'text/xml', 'text/javascript', 'application/javascript', 'application/json', 'application/manifest+json', 'application/xml',
  'application/rss+xml', 'image/svg+xml',
];

const TEXT_LOG = [
  '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" ',
  'host=$host time=$request_time upstream="$upstream_addr" connect="$upstream_connect_time" ',
  'header="$upstream_header_time" response="$upstream_response_time" cache=$upstream_cache_status',
];

const JSON_LOG: { readonly [member: string]: string } = {
  time: '$time_iso8601',
  client: '$remote_addr',
  method: '$request_method',
  host: '$host',
  path: '$request_uri',
  protocol: '$server_protocol',
  status: '$status',
  bytes: '$body_bytes_sent',
  referer: '$http_referer',
  agent: '$http_user_agent',
  seconds: '$request_time',
  upstream: '$upstream_addr',
  connect: '$upstream_connect_time',
  header: '$upstream_header_time',
  response: '$upstream_response_time',
  cache: '$upstream_cache_status',
};

/** The whole `nginx.conf`: one file, so that an operator reads it from top to bottom and the container takes one mount. */
export function nginxConfiguration(settings: GatewaySettings): string {
  const http = httpEntries(settings);
  return writeNginx(entriesOf([
    directive('worker_processes', settings.workerProcesses),
    directive('worker_shutdown_timeout', nginxTime(SHUTDOWN_TIMEOUT)),
    directive('error_log', 'stderr', 'notice'),
    directive('pid', `${TEMPORARY_DIRECTORY}/nginx.pid`),
    block('events', [], directive('worker_connections', 4096)),
    block('http', [], needsDollar(http) ? dollarSign() : undefined, http),
  ]));
}

function httpEntries(settings: GatewaySettings): Entry[] {
  const shared = sharedOf(settings);
  return entriesOf([
    group('Basics; no response tells the version of nginx, and its own redirects keep the host and port that the client used',
      directive('include', '/etc/nginx/mime.types'),
      directive('default_type', 'application/octet-stream'),
      directive('sendfile', 'on'),
      directive('tcp_nopush', 'on'),
      directive('server_tokens', 'off'),
      directive('absolute_redirect', 'off')),
    group('Names of hosts, origins and headers may be long',
      ['server_names', 'map', 'variables'].map((kind) => directive(`${kind}_hash_bucket_size`, 512))),
    accessLog(settings.log),
    temporaryFiles(),
    trustedProxies(settings),
    group('The largest request body', directive('client_max_body_size', nginxSize(settings.bodyLimit))),
    compression(),
    group('On every response, errors included; blocks that add headers of their own keep these',
      directive('add_header_inherit', 'merge'),
      settings.securityHeaders.map(responseHeader)),
    tls(settings),
    rateLimits(shared),
    responseCaches(shared),
    upstreams(shared, settings),
    origins(shared),
    successful(shared),
    verbatim(settings.directives),
    publicServers({ settings, shared }),
    privateServers(settings),
  ]);
}

function dollarSign(): Content {
  return group('A dollar sign: nginx has no other way to write one', block('geo', [DOLLAR.replace(/[{}]/g, '')], directive('default', '$')));
}

function accessLog(log: GatewaySettings['log']): Content {
  const json = Object.entries(JSON_LOG).map(([name, value], position) => `${position === 0 ? '{' : ','}"${name}":"${value}"`);
  return group('Access log; times in seconds: the whole request, then connecting, first byte and last byte of the upstream',
    log === 'json' ? wrapped('log_format', 'gateway', 'escape=json', ...json, '}') : wrapped('log_format', 'gateway', ...TEXT_LOG),
    directive('access_log', '/dev/stdout', 'gateway'));
}

function temporaryFiles(): Content {
  return group('Temporary files stand where the container may write; responses wait in memory, or in their upstream',
    ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => directive(`${kind}_temp_path`, `${TEMPORARY_DIRECTORY}/${kind}`)),
    directive('proxy_max_temp_file_size', 0));
}

function trustedProxies({ trustedProxies: proxies = [] }: GatewaySettings): Content {
  return proxies.length === 0 ? undefined : group('Proxies in front: their word about a client is believed, nobody else\'s',
    proxies.map((proxy) => directive('set_real_ip_from', proxy)),
    directive('real_ip_header', 'X-Forwarded-For'),
    directive('real_ip_recursive', 'on'),
    block('geo', ['$realip_remote_addr', '$from_proxy'], directive('default', 'no'), proxies.map((proxy) => directive(proxy, 'yes'))),
    block('map', ['$from_proxy:$http_x_forwarded_proto', '$client_scheme'],
      directive('default', '$scheme'),
      directive('yes:http', 'http'),
      directive('yes:https', 'https')));
}

function compression(): Content {
  return group('Compression',
    directive('gzip', 'on'),
    directive('gzip_min_length', 1024),
    directive('gzip_comp_level', 6),
    directive('gzip_proxied', 'any'),
    directive('gzip_vary', 'on'),
    wrapped('gzip_types', ...COMPRESSED));
}

function tls({ tls: settings }: GatewaySettings): Content {
  return settings && group('TLS',
    directive('ssl_certificate', settings.certificate),
    directive('ssl_certificate_key', settings.key),
    directive('ssl_protocols', 'TLSv1.2', 'TLSv1.3'),
    directive('ssl_ciphers', CIPHERS.join(':')),
    directive('ssl_prefer_server_ciphers', 'off'),
    directive('ssl_session_cache', 'shared:tls:10m'),
    directive('ssl_session_timeout', '1d'),
    directive('ssl_session_tickets', 'off'));
}
