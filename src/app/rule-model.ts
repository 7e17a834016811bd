import { isRecord } from '../core/private/objects';
import { describeText } from '../core/private/text';
import type { ComposeValue, RenderedEntry, RenderedStack, Section } from '../specification';

/** Something that a finding of a rule is about: a service, a network, a volume, … */
export interface IRuleSubject {
  /** Its name in docker-compose.yml. */
  readonly name: string;

  /** Path of the construct that made it. */
  readonly constructPath: string;

  /** Where it stands in docker-compose.yml, such as `services.api`. */
  readonly location: string;
}

/** A network, volume, secret, config or model as it will be written, for rules. */
export class ResourceModel implements IRuleSubject {
  /** @internal */
  public static _of(entry: RenderedEntry): ResourceModel {
    return new ResourceModel(entry);
  }

  /** Its name in docker-compose.yml. */
  public readonly name: string;
  /** Path of the construct that made it. */
  public readonly constructPath: string;
  /** Where it stands in docker-compose.yml, such as `volumes.data`. */
  public readonly location: string;

  private constructor(private readonly entry: RenderedEntry) {
    this.name = entry.name;
    this.constructPath = entry.subject.path;
    this.location = `${entry.section}.${entry.name}`;
  }

  /**
   * The value at a path, in which variables read as `${NAME}`. Undefined where nothing stands.
   *
   * @param path keys as in docker-compose.yml joined by dots, such as `driver_opts.type`; a dot inside a key is `\\.`.
   */
  public value(path: string): unknown {
    return valueAt(this.entry.body, path);
  }
}

/** A service or a job as it will be written, for rules. */
export class ServiceModel implements IRuleSubject {
  /** @internal */
  public static _of(entry: RenderedEntry): ServiceModel {
    return new ServiceModel(entry);
  }

  /** Its name in docker-compose.yml. */
  public readonly name: string;
  /** Path of the construct that made it. */
  public readonly constructPath: string;
  /** Where it stands in docker-compose.yml, such as `services.api`. */
  public readonly location: string;
  /** True for a top-level job. */
  public readonly job: boolean;

  private constructor(private readonly entry: RenderedEntry) {
    this.name = entry.name;
    this.constructPath = entry.subject.path;
    this.location = `${entry.section}.${entry.name}`;
    this.job = entry.section === 'jobs';
  }

  /**
   * The value at a path, in which variables read as `${NAME}`. Undefined where nothing stands.
   *
   * @param path keys as in docker-compose.yml and indexes joined by dots, such as `deploy.resources.limits.memory` or `ports.0.target`;
   * a dot inside a key is `\\.`.
   */
  public value(path: string): unknown {
    return valueAt(this.entry.body, path);
  }

  /** Names of the services and jobs that it waits for. */
  public get dependencies(): string[] {
    return [...new Set(this.entry.dependencies.map(({ target }) => target))];
  }

  /** Names of the networks that it joins. */
  public get networks(): string[] {
    return this.used('networks');
  }

  /** Names of the volumes that it mounts. */
  public get volumes(): string[] {
    return this.used('volumes');
  }

  /** Names of the secrets that it gets. */
  public get secrets(): string[] {
    return this.used('secrets');
  }

  /** Names of the configs that it gets. */
  public get configs(): string[] {
    return this.used('configs');
  }

  private used(section: Section): string[] {
    return [...new Set(this.entry.references.filter((reference) => reference.section === section).map(({ name }) => describeText(name)))];
  }
}

/** A stack as it will be written, for rules: what can be changed is a copy. */
export class StackModel {
  /** Only what stands at or below the scope is shown. @internal */
  public static _of(stack: RenderedStack, scope: string): StackModel {
    return new StackModel(stack, scope);
  }

  /** Name of the Compose project. */
  public readonly name: string;
  /** Path of the stack's construct. */
  public readonly constructPath: string;
  /** Services and jobs, by name in order. */
  public readonly services: ServiceModel[];
  /** Networks, by name in order. */
  public readonly networks: ResourceModel[];
  /** Volumes, by name in order. */
  public readonly volumes: ResourceModel[];
  /** Secrets, by name in order. */
  public readonly secrets: ResourceModel[];
  /** Configs, by name in order. */
  public readonly configs: ResourceModel[];

  private constructor(stack: RenderedStack, scope: string) {
    const shown = (section: Section): RenderedEntry[] => [...stack.sections[section].values()].filter(({ subject }) => isWithin(subject.path, scope));
    const resources = (section: Section): ResourceModel[] => shown(section).map((entry) => ResourceModel._of(entry));
    this.name = stack.project;
    this.constructPath = stack.path;
    this.services = [...shown('services'), ...shown('jobs')].map((entry) => ServiceModel._of(entry));
    this.networks = resources('networks');
    this.volumes = resources('volumes');
    this.secrets = resources('secrets');
    this.configs = resources('configs');
  }
}

/** True for a construct path at or below another; the empty one is the app's. */
export function isWithin(path: string, scope: string): boolean {
  return scope === '' || path === scope || path.startsWith(`${scope}/`);
}

function valueAt(body: ComposeValue, path: string): unknown {
  let value: unknown = body;
  for (const [, key = ''] of `${path}.`.matchAll(/((?:\\[.\\]|[^.])*)\./g)) {
    const member = key.replace(/\\([.\\])/g, '$1');
    const known = (isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, member);
    value = known ? Reflect.get(value as object, member) : undefined;
  }
  return readable(value);
}

/** A copy in which text reads as people write it. */
function readable(value: unknown): unknown {
  if (typeof value === 'string') {
    return describeText(value);
  }
  if (Array.isArray(value)) {
    return value.map(readable);
  }
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)])) : value;
}
