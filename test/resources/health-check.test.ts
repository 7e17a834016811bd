import { Duration } from '../../src/core';
import { variableText } from '../../src/core/private/text';
import { HealthCheck } from '../../src/resources/health-check';
import { httpScript, tcpScript } from '../../src/resources/private/health-script';

const script = (check: HealthCheck): string => check._render().test?.[1] ?? '';

test('has times that suit development', () => {
  expect(HealthCheck.command(['pg_isready', '-h', '127.0.0.1'])._render()).toEqual({
    test: ['CMD', 'pg_isready', '-h', '127.0.0.1'], interval: '10s', timeout: '5s', retries: 5, startPeriod: '30s', startInterval: '1s',
  });
});

test('has the times that were asked for', () => {
  const check = HealthCheck.shell('test -f /ready', {
    interval: Duration.minutes(1),
    timeout: Duration.seconds(3),
    retries: 2,
    startPeriod: Duration.minutes(2),
    startInterval: Duration.milliseconds(500),
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

test.each([
  [HealthCheck.http(3000), { scheme: 'http', port: 3000, path: '/', seconds: 5 }],
  [HealthCheck.https(8443, '/a', { timeout: Duration.milliseconds(1_500) }), { scheme: 'https', port: 8443, path: '/a', seconds: 2 }],
] as const)('a request is a script of the shell, with whole seconds (%#)', (check, target) => {
  expect(script(check)).toBe(httpScript(target));
});

test('a connection is a script of the shell', () => {
  expect(script(HealthCheck.tcp(5432, { timeout: Duration.milliseconds(10) }))).toBe(tcpScript(5432, 1));
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
