import type { LoggingSpec } from '../compose';
import { Size } from '../core';
import { ComposeError } from '../core/private/errors';
import { checkText } from '../core/private/text';
import { checkPresent, checkWhole } from './private/checks';

/** How log files are rotated. */
export interface LogRotationOptions {
  /**
   * Size at which a new file begins. The engine counts 1000 where a `Size` counts 1024, so that files stay a little smaller.
   *
   * @default Size.mebibytes(10)
   */
  readonly maxSize?: Size;

  /**
   * Number of files that are kept.
   *
   * @default 3
   */
  readonly maxFiles?: number;

  /**
   * Compresses the files that are complete.
   *
   * @default - the driver decides: `local` does, `json-file` does not
   */
  readonly compress?: boolean;
}

/** Options of the `json-file` driver. */
export interface JsonFileOptions extends LogRotationOptions {
  /**
   * Labels of the container that stand in each line.
   *
   * @default - none
   */
  readonly labels?: string[];

  /**
   * Environment variables of the container that stand in each line.
   *
   * @default - none
   */
  readonly environment?: string[];

  /**
   * Template of what each line is marked with, such as `{{.Name}}`.
   *
   * @default - the id of the container
   */
  readonly tag?: string;
}

/** Options as a driver calls them; undefined ones are left out. */
type DriverOptions = { readonly [name: string]: string | undefined };

/**
 * Where the output of a container goes.
 *
 * @example
 *
 * const files = LogDriver.jsonFile({ maxSize: Size.mebibytes(50) });
 * const collector = LogDriver.of('fluentd', { 'fluentd-address': 'localhost:24224' });
 */
export class LogDriver {
  /** Files of JSON lines, which many collectors read. */
  public static jsonFile(options: JsonFileOptions = {}): LogDriver {
    const { labels, environment, tag, compress } = options;
    return new LogDriver('json-file', { ...rotation(options, compress === true), labels: labels?.join(','), env: environment?.join(','), tag });
  }

  /** Files in a form of the engine's own, small and fast. Read them with `docker logs`. */
  public static local(options: LogRotationOptions = {}): LogDriver {
    // This driver compresses unless it is told not to, and refuses to compress when it keeps one file only.
    const compress = options.compress ?? (options.maxFiles === 1 ? false : undefined);
    return new LogDriver('local', rotation({ ...options, compress }, compress === true));
  }

  /** Nowhere: the output is lost. */
  public static none(): LogDriver {
    return new LogDriver('none');
  }

  /**
   * Any driver that the engine has.
   *
   * @param driver such as `journald`, `syslog`, `fluentd`, `gelf`, `awslogs`, or a plugin.
   * @param options as the driver calls them.
   */
  public static of(driver: string, options: { [name: string]: string } = {}): LogDriver {
    checkPresent(driver, 'the name of a log driver', 'log-driver.name');
    return new LogDriver(driver, options);
  }

  private readonly options: { [name: string]: string };

  private constructor(private readonly driver: string, options: DriverOptions = {}) {
    this.options = {};
    for (const [name, value] of Object.entries(options)) {
      if (value !== undefined) {
        checkText(value, `option '${name}' of log driver '${driver}'`);
        this.options[name] = value;
      }
    }
  }

  /** The `logging` of a service. @internal */
  public _render(): LoggingSpec {
    return { driver: this.driver, options: { ...this.options } };
  }
}

function rotation({ maxSize = Size.mebibytes(10), maxFiles = 3, compress }: LogRotationOptions, compresses: boolean): DriverOptions {
  checkWhole(maxFiles, "'maxFiles' of a log driver", 'log-driver.files', 1);
  if (compresses && maxFiles < 2) {
    throw new ComposeError('log-driver.compress', "a log driver that keeps one file has none to compress; keep at least 2, or leave 'compress' out");
  }
  return { 'max-size': maxSize.toCompose(), 'max-file': String(maxFiles), 'compress': compress === undefined ? undefined : String(compress) };
}
