import { httpScript, tcpScript } from '../../../src/resources/private/health-script';

test('a request is made by the first client that the image has', () => {
  expect(httpScript({ scheme: 'http', port: 3000, path: '/healthz', seconds: 5 })).toMatchInlineSnapshot(`
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
  const text = httpScript({ scheme: 'https', port: 8443, path: '/', seconds: 2 });

  expect(text).toContain('wget -q -S -O /dev/null -t 1 -T 2 --no-check-certificate');
  expect(text).toContain('curl -fsS -o /dev/null -m 2 -k');
  expect(text).toContain('require("https").get(process.argv[1], { rejectUnauthorized: false, timeout: 2000 }');
  expect(text).toContain('http.client.HTTPSConnection("127.0.0.1", 8443, timeout=2, context=ssl._create_unverified_context())');
});

test('a connection is made by the first client that the image has', () => {
  expect(tcpScript(5432, 5)).toMatchInlineSnapshot(`
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
