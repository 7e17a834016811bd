import type { HealthCheckSpec } from '../compose';
import { Duration } from '../core';
import { ComposeError } from '../core/private/errors';
import { checkText, describeText, parseText } from '../core/private/text';
import { checkPresent, checkWhole } from './private/checks';
import { httpScript, tcpScript } from './private/health-script';

/**
 * When a health check runs and what its answers mean.
 *
 * The defaults suit development: a container counts as healthy within a second of being so, slow starters have half a minute
 * in which failures do not count, and after that a container is unhealthy when it failed for almost a minute.
 */
export interface HealthCheckOptions {
  /**
   * Time between two checks.
   *
   * @default Duration.seconds(10)
   */
  readonly interval?: Duration;

  /**
   * Time after which a check has failed.
   *
   * @default Duration.seconds(5)
   */
  readonly timeout?: Duration;

  /**
   * Checks that fail in a row until the container is unhealthy.
   *
   * @default 5
   */
  readonly retries?: number;

  /**
   * Time after the start in which failures do not count.
   *
   * @default Duration.seconds(30)
   */
  readonly startPeriod?: Duration;

  /**
   * Time between two checks in the start period. Needs Docker Compose 2.20.2 and Docker Engine 25.
   *
   * @default - one second, or nothing without a start period
   */
  readonly startInterval?: Duration;
}

/**
 * How the engine finds out whether a container can work: others may wait for that.
 *
 * @example
 *
 * const web = HealthCheck.http(3000, '/healthz');
 * const database = HealthCheck.command(['pg_isready', '-h', '127.0.0.1'], { interval: Duration.seconds(5) });
 */
export class HealthCheck {
  /**
   * Healthy when a request inside the container is answered with a status of 200 to 399.
   *
   * The image must have `wget`, `curl`, `node` or `python3`, and a shell; use `command` where it has none.
   *
   * @param port port that the program listens on, at 127.0.0.1.
   * @param path path and query, with everything but letters, digits and `/?&=-._~%+,:;@!()*$` percent-encoded.
   */
  public static http(port: number, path: string = '/', options: HealthCheckOptions = {}): HealthCheck {
    return HealthCheck.request('http', port, path, options);
  }

  /**
   * As `http`, over TLS. The certificate is not checked, since it is not made out to 127.0.0.1.
   *
   * @param port port that the program listens on, at 127.0.0.1.
   * @param path path and query, with everything but letters, digits and `/?&=-._~%+,:;@!()*$` percent-encoded.
   */
  public static https(port: number, path: string = '/', options: HealthCheckOptions = {}): HealthCheck {
    return HealthCheck.request('https', port, path, options);
  }

  /**
   * Healthy when a connection inside the container is accepted, which tells less than an answer.
   *
   * The image must have `bash`, `nc`, `curl`, `node` or `python3`, and a shell; use `command` where it has none.
   *
   * @param port port that the program listens on, at 127.0.0.1.
   */
  public static tcp(port: number, options: HealthCheckOptions = {}): HealthCheck {
    checkPort(port);
    return HealthCheck.shell(tcpScript(port, wholeSeconds(options)), options);
  }

  /**
   * Healthy when a program in the container ends with status 0.
   *
   * @param command the program and its arguments, which no shell sees.
   */
  public static command(command: string[], options: HealthCheckOptions = {}): HealthCheck {
    if (command.length === 0 || command[0] === '') {
      throw new ComposeError('health-check.command', 'the command of a health check is empty; give a program and its arguments, or use HealthCheck.disabled()');
    }
    command.forEach((word) => checkText(word, 'the command of a health check'));
    return new HealthCheck({ test: ['CMD'].concat(command), ...times(options) });
  }

  /**
   * Healthy when a script ends with status 0.
   *
   * @param script text for the shell of the image, which must have one.
   */
  public static shell(script: string, options: HealthCheckOptions = {}): HealthCheck {
    checkPresent(script, 'the script of a health check', 'health-check.command');
    return new HealthCheck({ test: ['CMD-SHELL', script], ...times(options) });
  }

  /** No health check, also where the image brings one. */
  public static disabled(): HealthCheck {
    return new HealthCheck({ disable: true });
  }

  private static request(scheme: 'http' | 'https', port: number, path: string, options: HealthCheckOptions): HealthCheck {
    checkPort(port);
    checkText(path, 'the path of a health check');
    const literal = parseText(path).map((part) => ('literal' in part ? part.literal : '')).join('');
    if (!path.startsWith('/') || !SAFE.test(literal)) {
      throw new ComposeError(
        'health-check.path',
        `'${describeText(path)}' is no path for a health check; start it with '/', and percent-encode blanks, quotes and whatever else a URL cannot hold`,
      );
    }
    return HealthCheck.shell(httpScript({ scheme, port, path, seconds: wholeSeconds(options) }), options);
  }

  private constructor(private readonly spec: HealthCheckSpec) {}

  /** True when there is no check. */
  public get isDisabled(): boolean {
    return this.spec.disable === true;
  }

  /** The `healthcheck` of a service. @internal */
  public _render(): HealthCheckSpec {
    return this.spec;
  }
}

/** What a URL may hold and single quotes of a shell too. */
const SAFE = /^[A-Za-z0-9/?&=._~%+,:;@!()*$-]*$/;
const INTERVAL = Duration.seconds(10);
const TIMEOUT = Duration.seconds(5);
const RETRIES = 5;
const START_PERIOD = Duration.seconds(30);
const START_INTERVAL = Duration.seconds(1);

function times(options: HealthCheckOptions): HealthCheckSpec {
  const { interval = INTERVAL, timeout = TIMEOUT, retries = RETRIES, startPeriod = START_PERIOD } = options;
  const starts = startPeriod.toMilliseconds() > 0;
  const startInterval = options.startInterval ?? (starts ? START_INTERVAL : undefined);
  checkWhole(retries, "'retries' of a health check", 'health-check.retries', 1);
  for (const [name, duration] of Object.entries({ interval, timeout, startInterval })) {
    if (duration?.toMilliseconds() === 0) {
      throw new ComposeError(
        'health-check.interval',
        `'${name}' of a health check is zero, which the engine takes for its own default; give at least a millisecond`,
      );
    }
  }
  if (startInterval && !starts) {
    throw new ComposeError(
      'health-check.interval',
      `a health check has the 'startInterval' ${startInterval}, but its 'startPeriod' is zero; give a start period, or leave the start interval out`,
    );
  }
  return {
    interval: interval.toCompose(),
    timeout: timeout.toCompose(),
    retries,
    startPeriod: starts ? startPeriod.toCompose() : undefined,
    startInterval: startInterval?.toCompose(),
  };
}

/** The time limit of a client in the script: none knows fractions everywhere. */
function wholeSeconds({ timeout = TIMEOUT }: HealthCheckOptions): number {
  return Math.max(1, Math.ceil(timeout.toSeconds()));
}

function checkPort(port: number): void {
  checkWhole(port, 'the port of a health check', 'port.number', 1, 65_535);
}
