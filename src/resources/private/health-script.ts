/*
 * Shell scripts for health checks, for any POSIX shell and whatever client the image happens to have. They end with
 * status 0 or 1, as an engine expects; the address in them has been checked to hold no quote.
 */

/** Clients would send even 127.0.0.1 through a proxy that the environment names. */
const NO_PROXY = 'unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY';
const NO_CLIENT = (clients: string): string => `echo 'this image has no ${clients}: use HealthCheck.command' >&2; exit 1`;
/** One line in the place of a stack trace. */
const NODE_ERROR = '.on("error", (e) => { console.error(e.message); process.exit(1); })';

/** What a request is sent to, and for how long. */
export interface HttpTarget {
  readonly scheme: 'http' | 'https';
  readonly port: number;
  readonly path: string;
  readonly seconds: number;
}

/**
 * True when the answer has a status of 200 to 399. Wget alone follows a redirect whatever it is told, so its first answer
 * is read from what it prints. Certificates are not checked: they are not made out to 127.0.0.1.
 */
export function httpScript({ scheme, port, path, seconds }: HttpTarget): string {
  const secure = scheme === 'https';
  const python = [
    `import http.client, sys${secure ? ', ssl' : ''}`,
    `c = http.client.${secure ? 'HTTPSConnection' : 'HTTPConnection'}("127.0.0.1", ${port}, timeout=${seconds}${secure ? ', context=ssl._create_unverified_context()' : ''})`,
    'c.request("GET", sys.argv[1])',
    'sys.exit(c.getresponse().status >= 400)',
  ].join('; ');
  const node = `require("${scheme}").get(process.argv[1], { ${secure ? 'rejectUnauthorized: false, ' : ''}timeout: ${seconds * 1000} }, `
    + `(r) => process.exit(r.statusCode < 400 ? 0 : 1)).on("timeout", () => process.exit(1))${NODE_ERROR}`;
  return [
    NO_PROXY,
    `path='${path}'`,
    `url="${scheme}://127.0.0.1:${port}$path"`,
    'if command -v wget >/dev/null; then',
    `  answer=$(wget -q -S -O /dev/null -t 1 -T ${seconds}${secure ? ' --no-check-certificate' : ''} "$url" 2>&1) && exit 0`,
    '  case "${answer#*HTTP/}" in 1.?" "3*) exit 0 ;; *) echo "$answer" >&2; exit 1 ;; esac',
    'elif command -v curl >/dev/null; then',
    `  curl -fsS -o /dev/null -m ${seconds}${secure ? ' -k' : ''} "$url" || exit 1`,
    'elif command -v node >/dev/null; then',
    `  node -e '${node}' "$url" || exit 1`,
    'elif command -v python3 >/dev/null; then',
    `  python3 -c '${python}' "$path" || exit 1`,
    'else',
    `  ${NO_CLIENT('wget, curl, node or python3')}`,
    'fi',
  ].join('\n');
}

/** True when somebody accepts the connection. Nothing is sent, so that no server has a reason to complain in its log. */
export function tcpScript(port: number, seconds: number): string {
  return [
    'if command -v bash >/dev/null; then',
    `  bash -c ': </dev/tcp/127.0.0.1/${port}' || exit 1`,
    'elif command -v nc >/dev/null; then',
    `  nc -z -w ${seconds} 127.0.0.1 ${port} 2>/dev/null || nc -w ${seconds} 127.0.0.1 ${port} -e true || exit 1`,
    'elif command -v curl >/dev/null; then',
    // The connection stays open, so that curl always ends by its time limit; whether it was made shows in the time that took.
    `  case "$(curl -s -m 1 -o /dev/null -w '%{time_connect}' telnet://127.0.0.1:${port} </dev/null)" in *[1-9]*) ;; *) exit 1 ;; esac`,
    'elif command -v node >/dev/null; then',
    `  node -e 'require("net").connect(${port}, "127.0.0.1", () => process.exit(0))${NODE_ERROR}' || exit 1`,
    'elif command -v python3 >/dev/null; then',
    `  python3 -c 'import socket; socket.create_connection(("127.0.0.1", ${port}), ${seconds})' || exit 1`,
    'else',
    `  ${NO_CLIENT('bash, nc, curl, node or python3')}`,
    'fi',
  ].join('\n');
}
