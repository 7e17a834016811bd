import { ComposeError } from '../../core/private/errors';
import { findCycles } from '../../core/private/graph';
import { ipVersion } from '../../core/private/ip-address';
import { isRecord } from '../../core/private/objects';
import { textOf } from '../../core/private/template';
import { variablesOf } from '../../core/private/text';

/** A stack as commands see it: checked, with its maps as lists. */
export interface ManifestStack {
  /** The output directory that it stands in, as messages call it. */
  readonly outdir: string;
  /** Its directory inside the output directory, which is also how people call it. */
  readonly directory: string;
  /** The name that Compose puts before its containers and volumes. */
  readonly project: string;
  readonly services: readonly ManifestService[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly variables: readonly ManifestVariable[];
  readonly secretFiles: readonly ManifestSecretFile[];
  readonly certificates: readonly ManifestCertificate[];
  /** What whoever starts it should know. */
  readonly notes: readonly string[];
  /** Services that read a file under `secrets/` or `certificates/`, by its path. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
}

export interface ManifestService {
  readonly name: string;
  readonly path: string;
  readonly profiles: readonly string[];
}

export interface ManifestVariable {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly inUrl: boolean;
  readonly generate: boolean;
  /** Only services under a profile need it. */
  readonly profileOnly: boolean;
  /** Text, in which other variables may stand. */
  readonly defaultValue?: string;
}

/** A file that holds the value of a variable. */
export interface ManifestSecretFile {
  /** Inside the stack's directory, under `secrets/`. */
  readonly path: string;
  readonly variable: string;
}

/** A development certificate; both files stand under `certificates/` in the stack's directory. */
export interface ManifestCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly names: readonly string[];
  readonly days: number;
}

export const MANIFEST = 'manifest.json';

const NAME = /^(?!\.+$)[A-Za-z0-9_.][A-Za-z0-9_.-]{0,254}$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
const PROJECT = /^[a-z0-9][a-z0-9_-]{0,254}$/;
const DNS_NAME = /^(\*\.)?[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62}){0,30}$/;
const SEGMENT = /^[^/\\:*?"<>|\p{Cc}]{1,255}$/u;
const LINE = /^\P{Cc}+$/u;
const MOST_DAYS = 3650;

/**
 * Reads a manifest as foreign input: it may come out of a repository that somebody else wrote, and its paths say what gets written
 * where. Everything that does not look exactly as expected is refused, with its place.
 */
export class ManifestReader {
  constructor(private readonly outdir: string) {}

  public stacks(value: unknown): ManifestStack[] {
    return this.entries(value, 'stacks').map(([directory, stack]) => this.stack(directory, this.record(stack, `stacks.${directory}`)));
  }

  private stack(directory: string, stack: Record<string, unknown>): ManifestStack {
    const at = `stacks.${directory}`;
    const text = (name: string, pattern: RegExp) => this.text(stack[name], `${at}.${name}`, pattern);
    const names = (name: string) => this.entries(stack[name], `${at}.${name}`).map(([key]) => this.text(key, `${at}.${name}`, NAME));
    if (text('directory', NAME) !== directory) {
      throw this.refuse(`${at}.directory`, `is not '${directory}'`);
    }
    return {
      outdir: this.outdir,
      directory,
      project: text('project', PROJECT),
      services: this.entries(stack.services, `${at}.services`).map(([name, service]) => this.service(name, service, `${at}.services.${name}`)),
      volumes: names('volumes'),
      networks: this.list(stack.networks, `${at}.networks`).map((name) => this.text(name, `${at}.networks`, NAME)),
      variables: this.variables(stack.variables, `${at}.variables`),
      secretFiles: this.secretFiles(stack, at),
      certificates: this.list(stack.certificates, `${at}.certificates`).map((one, index) => this.certificate(one, `${at}.certificates[${index}]`)),
      notes: this.list(stack.notes, `${at}.notes`).map((note) => this.text(note, `${at}.notes`, LINE)),
      readers: this.readers(stack.secretReaders, `${at}.secretReaders`),
    };
  }

  private service(name: string, value: unknown, at: string): ManifestService {
    const service = this.record(value, at);
    return {
      name: this.text(name, at, NAME),
      path: this.text(service.path, `${at}.path`),
      profiles: this.list(service.profiles, `${at}.profiles`).map((profile) => this.text(profile, `${at}.profiles`, NAME)),
    };
  }

  private variables(value: unknown, at: string): ManifestVariable[] {
    const variables = this.entries(value, at).map(([name, variable]) => this.variable(name, variable, `${at}.${name}`));
    const held = new Map(variables.map(({ name, defaultValue = '' }) => [name, variablesOf(defaultValue)]));
    for (const [name, others] of held) {
      const unknown = others.find((other) => !held.has(other));
      if (unknown !== undefined) {
        throw this.refuse(`${at}.${name}.default`, `holds the variable '${unknown}', which the stack does not have`);
      }
    }
    const [cycle] = findCycles(held);
    if (cycle) {
      throw this.refuse(`${at}.${cycle[0]}.default`, 'holds itself');
    }
    return variables;
  }

  private variable(name: string, value: unknown, at: string): ManifestVariable {
    const variable = this.record(value, at);
    const flag = (key: string) => {
      const given = variable[key] ?? false;
      if (typeof given !== 'boolean') {
        throw this.refuse(`${at}.${key}`, 'is neither true nor false');
      }
      return given;
    };
    return {
      name: this.text(name, at, VARIABLE),
      description: this.text(variable.description, `${at}.description`),
      required: flag('required'),
      secret: flag('secret'),
      inUrl: flag('inUrl'),
      generate: flag('generate'),
      profileOnly: flag('profileOnly'),
      ...(variable.default !== undefined && { defaultValue: this.template(variable.default, `${at}.default`) }),
    };
  }

  private secretFiles(stack: Record<string, unknown>, at: string): ManifestSecretFile[] {
    const variables = this.record(stack.variables ?? {}, `${at}.variables`);
    return this.entries(stack.secretFiles, `${at}.secretFiles`).map(([path, variable]) => {
      const place = `${at}.secretFiles['${path}']`;
      const name = this.text(variable, place, VARIABLE);
      if (!Object.hasOwn(variables, name)) {
        throw this.refuse(place, `names the variable '${name}', which the stack does not have`);
      }
      return { path: this.path(path, place, 'secrets'), variable: name };
    });
  }

  private readers(value: unknown, at: string): Map<string, string[]> {
    return new Map(this.entries(value, at).map(([path, services]) => {
      const place = `${at}['${path}']`;
      return [path, this.list(services, place).map((service) => this.text(service, place, NAME))];
    }));
  }

  private certificate(value: unknown, at: string): ManifestCertificate {
    const certificate = this.record(value, at);
    const names = this.list(certificate.names, `${at}.names`).map((name) => this.text(name, `${at}.names`));
    const wrong = names.find((name) => !DNS_NAME.test(name) && ipVersion(name) === 0);
    if (names.length === 0 || wrong !== undefined) {
      throw this.refuse(`${at}.names`, wrong === undefined ? 'is empty' : `holds '${wrong}', which is neither a host name nor an IP address`);
    }
    const { days } = certificate;
    if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      throw this.refuse(`${at}.days`, `is not a whole number from 1 to ${MOST_DAYS}`);
    }
    const files = { certificate: this.path(certificate.certificate, `${at}.certificate`, 'certificates'), key: this.path(certificate.key, `${at}.key`, 'certificates') };
    if (files.certificate === files.key) {
      throw this.refuse(at, 'has one file for certificate and key');
    }
    return { ...files, names, days };
  }

  /** A relative path that stays inside a folder of the stack's directory, on every operating system. */
  private path(value: unknown, at: string, folder: string): string {
    const path = this.text(value, at);
    const segments = path.split('/');
    if (segments.length < 2 || segments[0] !== folder || segments.some((segment) => !SEGMENT.test(segment) || /^\.+$/.test(segment))) {
      throw this.refuse(at, `is the path '${path}', which does not stay inside '${folder}/'`);
    }
    return path;
  }

  private text(value: unknown, at: string, pattern?: RegExp): string {
    if (typeof value !== 'string') {
      throw this.refuse(at, 'is not text');
    }
    if (pattern && !pattern.test(value)) {
      throw this.refuse(at, `is '${value}', which cannot be a name here`);
    }
    return value;
  }

  private template(value: unknown, at: string): string {
    const text = textOf(this.text(value, at), this.outdir);
    if (text === undefined) {
      throw this.refuse(at, "holds a '$' that is neither '$$' nor the start of '${NAME}'");
    }
    return text;
  }

  private list(value: unknown, at: string): unknown[] {
    if (value !== undefined && !Array.isArray(value)) {
      throw this.refuse(at, 'is not a list');
    }
    return value ?? [];
  }

  private entries(value: unknown, at: string): [string, unknown][] {
    return Object.entries(this.record(value ?? {}, at));
  }

  private record(value: unknown, at: string): Record<string, unknown> {
    if (!isRecord(value)) {
      throw this.refuse(at, 'is not an object');
    }
    return value;
  }

  private refuse(at: string, problem: string): ComposeError {
    return new ComposeError('manifest.invalid', `'${at}' in '${this.outdir}/${MANIFEST}' ${problem}; nothing was touched: run 'synth' to write it again`);
  }
}
