import { Duration } from '../../src/core';
import { variableText } from '../../src/core/private/text';
import { HealthCheck } from '../../src/resources/health-check';

const script = (check: HealthCheck): string => check._render().test?.[1] ?? '';

test('has times that suit development', () => {
  expect(HealthCheck.command(['pg_isready', '-h', '127.0.0.1'])._render()).toEqual({
    test: ['CMD', 'pg_isready', '-h', '127.0.0.1'], interval: '10s', timeout: '5s', retries: 5, startPeriod: '30s', startInterval: '1s',
  });
});

test('has the times that were asked for', () => {
  const check = HealthCheck.shell('test -f /ready', {
    interval: Duration.minutes(1), timeout: Duration.seconds(3), retries: 2, startPeriod: Duration.minutes(2), startInterval: Duration.milliseconds(500),
  });

  expect(check._render()).toEqual({
    test: ['CMD-SHELL', 'test -f /ready'], interval: '1m', timeout: '3s', retries: 2, startPeriod: '2m', startInterval: '500ms',
  });
});

test('without a start period there is no start interval', () => {
  expect(HealthCheck.shell('true', { startPeriod: Duration.seconds(0) })._render()).toEqual({
    test: ['CMD-SHELL', 'true'], interval: '10s', timeout: '5s', retries: 5, startPeriod: undefined, startInterval: undefined,
  });
});

test('can be switched off', () => {
  expect(HealthCheck.disabled()._render()).toEqual({ disable: true });
  expect(HealthCheck.disabled().isDisabled).toBe(true);
  expect(HealthCheck.shell('true').isDisabled).toBe(false);
});

test('a request is made by the first client that the image has', () => {
  expect(script(HealthCheck.http(3000, '/healthz'))).toMatchInlineSnapshot(`
"unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
path='/healthz'
url="http://127.0.0.1:3000$path"
if command -v wget >/dev/null; then
  answer=$(wget -q -S -O /dev/null -t 1 -T 5 "$url" 2>&1) && exit 0
  case "\${answer#*HTTP/}" in 1.?" "3*) exit 0 ;; *) echo "$answer" >&2; exit 1 ;; esac
elif command -v curl >/dev/null; then
  curl -fsS -o /dev/null -m 5 "$url" || exit 1
elif command -v node >/dev/null; then
  node -e 'require("http").get(process.argv[1], { timeout: 5000 }, (r) => process.exit(r.statusCode < 400 ? 0 : 1)).on("timeout", () => process.exit(1)).on("error", (e) => { console.error(e.message); process.exit(1); })' "$url" || exit 1
elif command -v python3 >/dev/null; then
  python3 -c 'import http.client, sys; c = http.client.HTTPConnection("127.0.0.1", 3000, timeout=5); c.request("GET", sys.argv[1]); sys.exit(c.getresponse().status >= 400)' "$path" || exit 1
else
  echo 'this image has no wget, curl, node or python3: use HealthCheck.command' >&2; exit 1
fi"
`);
});

test('a request over TLS does not check the certificate', () => {
  const text = script(HealthCheck.https(8443, '/', { timeout: Duration.milliseconds(1_500) }));

  expect(text).toContain('wget -q -S -O /dev/null -t 1 -T 2 --no-check-certificate');
  expect(text).toContain('curl -fsS -o /dev/null -m 2 -k');
  expect(text).toContain('require("https").get(process.argv[1], { rejectUnauthorized: false, timeout: 2000 }');
  expect(text).toContain('http.client.HTTPSConnection("127.0.0.1", 8443, timeout=2, context=ssl._create_unverified_context())');
});

test('a connection is made by the first client that the image has', () => {
  expect(script(HealthCheck.tcp(5432))).toMatchInlineSnapshot(`
"if command -v bash >/dev/null; then
  bash -c ': </dev/tcp/127.0.0.1/5432' || exit 1
elif command -v nc >/dev/null; then
  nc -z -w 5 127.0.0.1 5432 2>/dev/null || nc -w 5 127.0.0.1 5432 -e true || exit 1
elif command -v curl >/dev/null; then
  case "$(curl -s -m 1 -o /dev/null -w '%{time_connect}' telnet://127.0.0.1:5432 </dev/null)" in *[1-9]*) ;; *) exit 1 ;; esac
elif command -v node >/dev/null; then
  node -e 'require("net").connect(5432, "127.0.0.1", () => process.exit(0)).on("error", (e) => { console.error(e.message); process.exit(1); })' || exit 1
elif command -v python3 >/dev/null; then
  python3 -c 'import socket; socket.create_connection(("127.0.0.1", 5432), 5)' || exit 1
else
  echo 'this image has no bash, nc, curl, node or python3: use HealthCheck.command' >&2; exit 1
fi"
`);
});

test('the path may hold a variable and all that a URL may', () => {
  const path = `/a-b/~c;d=%20?x=1&y=$z,(${variableText('shop', 'KEY')})`;

  expect(script(HealthCheck.http(80, path))).toContain(`path='${path}'`);
});

test.each([
  [() => HealthCheck.http(80, 'healthz'), "'healthz'"],
  [() => HealthCheck.http(80, "/it's"), "'/it's'"],
  [() => HealthCheck.https(80, '/a b'), "'/a b'"],
  [() => HealthCheck.http(80, `${variableText('shop', 'KEY')}`), "'${KEY}'"],
])('refuses a path that is none (%#)', (make, path) => {
  expect(make).toThrow(
    `${path} is no path for a health check; start it with '/', and percent-encode blanks, quotes and whatever else a URL cannot hold [health-check.path]`,
  );
});

test.each([
  [() => HealthCheck.tcp(0), 'the port of a health check is 0; give a whole number from 1 to 65535 [port.number]'],
  [() => HealthCheck.http(99_999), 'the port of a health check is 99999; give a whole number from 1 to 65535 [port.number]'],
  [
    () => HealthCheck.command([]),
    'the command of a health check is empty; give a program and its arguments, or use HealthCheck.disabled() [health-check.command]',
  ],
  [() => HealthCheck.shell(''), 'the script of a health check is empty; give one [health-check.command]'],
  [() => HealthCheck.shell('true', { retries: 0 }), "'retries' of a health check is 0; give a whole number from 1 on [health-check.retries]"],
  [
    () => HealthCheck.shell('true', { timeout: Duration.seconds(0) }),
    "'timeout' of a health check is zero, which the engine takes for its own default; give at least a millisecond [health-check.interval]",
  ],
  [
    () => HealthCheck.shell('true', { startPeriod: Duration.seconds(0), startInterval: Duration.seconds(2) }),
    "a health check has the 'startInterval' 2s, but its 'startPeriod' is zero; give a start period, or leave the start interval out [health-check.interval]",
  ],
])('refuses what no engine runs (%#)', (make, message) => {
  expect(make).toThrow(message);
});
