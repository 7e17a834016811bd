import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue, Dependency, Reference, RenderedEntry, RenderedStack, Section } from '../model';

/** Attributes that share a namespace of another service, which makes Compose wait for it. */
const SHARED_NAMESPACES = ['network_mode', 'ipc', 'pid', 'uts'] as const;
/** The volume of `name:target`: no path, and longer than the letter of a drive. */
const SHORT_VOLUME = /^([^./~\\:][^:]+):/;
const NOTHING: readonly never[] = [];

/** The networks, volumes, secrets, configs and models that a service or job names, itself or in a hook. */
export function resourceReferences(body: ComposeObject): readonly Reference[] {
  const found = containerReferences(body);
  if (isRecord(body.build)) {
    found.push(...attachments('secrets', 'build.secrets', body.build.secrets));
  }
  if (isRecord(body.credential_spec) && typeof body.credential_spec.config === 'string') {
    found.push({ section: 'configs', name: body.credential_spec.config, location: 'credential_spec.config', holder: 'credential_spec' });
  }
  list(body.pre_start).forEach((hook, index) => {
    for (const reference of containerReferences(record(hook))) {
      found.push({ ...reference, location: `pre_start[${index}].${reference.location}`, holder: 'pre_start' });
    }
  });
  return fitting(found);
}

function containerReferences(body: ComposeObject): Reference[] {
  const found = [
    ...named('networks', body.networks),
    ...attachments('secrets', 'secrets', body.secrets),
    ...attachments('configs', 'configs', body.configs),
    ...named('models', body.models),
  ];
  list(body.volumes).forEach((mount, index) => {
    const [, short] = typeof mount === 'string' ? SHORT_VOLUME.exec(mount) ?? [] : [];
    if (short !== undefined) {
      found.push({ section: 'volumes', name: short, location: `volumes[${index}]` });
    } else if (isRecord(mount) && mount.type === 'volume' && typeof mount.source === 'string' && mount.source !== '') {
      found.push({ section: 'volumes', name: mount.source, location: `volumes[${index}].source` });
    }
  });
  return found;
}

/**
 * What a service or job waits for: `depends_on`, and what Compose implies from shared namespaces, links and `volumes_from`.
 * What a variable names is left out: only Compose knows it.
 */
export function dependencies(body: ComposeObject): readonly Dependency[] {
  const found: Dependency[] = [];
  const started = (target: string, location: string) => found.push({ target, condition: 'service_started', required: true, location });
  list(body.depends_on).forEach((target, index) => started(String(target), `depends_on[${index}]`));
  for (const [target, options] of Object.entries(record(body.depends_on))) {
    if (isRecord(options)) {
      found.push({ target, condition: String(options.condition), required: options.required !== false, location: `depends_on.${target}` });
    }
  }
  for (const key of SHARED_NAMESPACES) {
    const value = body[key];
    if (typeof value === 'string' && value.startsWith('service:')) {
      started(value.slice('service:'.length), key);
    }
  }
  list(body.links).forEach((link, index) => started(String(link).split(':')[0] ?? '', `links[${index}]`));
  list(body.volumes_from).forEach((from, index) => {
    if (!String(from).startsWith('container:')) {
      started(String(from).split(':')[0] ?? '', `volumes_from[${index}]`);
    }
  });
  return fitting(found.some(({ target }) => containsVariable(target)) ? found.filter(({ target }) => !containsVariable(target)) : found);
}

/** The same list without the room for more that it grew by: every service keeps two of them. */
function fitting<T>(found: readonly T[]): readonly T[] {
  return found.length === 0 ? NOTHING : found.slice();
}

/** The service of the same file that a service extends; undefined where there is none, or where a variable or another file says which. */
export function baseOf({ extends: extended }: ComposeObject): string | undefined {
  const { service, file }: Partial<ComposeObject> = isRecord(extended) ? record(extended) : { service: extended };
  return typeof service === 'string' && file === undefined && !containsVariable(service) ? service : undefined;
}

/** The entries that run containers. */
export function* workloads(stack: RenderedStack): Iterable<RenderedEntry> {
  yield* stack.sections.services.values();
  yield* stack.sections.jobs.values();
}

/** The services that others wait for until they ended. */
export function endingServices(stack: RenderedStack): ReadonlySet<string> {
  const ending = new Set<string>();
  for (const { dependencies: waits } of workloads(stack)) {
    for (const { target, condition } of waits) {
      if (condition === 'service_completed_successfully') {
        ending.add(target);
      }
    }
  }
  return ending;
}

/** True for a service of which no container runs, unless a command line asks for one. */
export function hasNoReplica({ scale, deploy }: ComposeObject): boolean {
  const replicas = scale ?? (isRecord(deploy) ? deploy.replicas : undefined);
  return replicas !== undefined && String(replicas) === '0';
}

/** The profiles of an entry; none means always on. */
export function profilesOf({ body: { profiles } }: Pick<RenderedEntry, 'body'>): readonly string[] {
  return profiles === undefined ? NOTHING : list(profiles).map(String);
}

/** True when the one may be on while the other is off. */
export function isOffFor(profiles: readonly string[], others: readonly string[]): boolean {
  return others.length > 0 && (profiles.length === 0 || profiles.some((profile) => !others.includes(profile)));
}

function named(section: Section, value: ComposeValue | undefined): Reference[] {
  return [
    ...Object.keys(record(value)).map((name) => ({ section, name, location: `${section}.${name}` })),
    ...list(value).map((name, index) => ({ section, name: String(name), location: `${section}[${index}]` })),
  ];
}

function attachments(section: Section, location: string, value: ComposeValue | undefined): Reference[] {
  return list(value).flatMap((item, index) => {
    if (typeof item === 'string') {
      return [{ section, name: item, location: `${location}[${index}]` }];
    }
    const { source = '' } = record(item);
    return isRecord(item) && typeof source === 'string' ? [{ section, name: source, location: `${location}[${index}].source` }] : [];
  });
}

function list(value: ComposeValue | undefined): readonly ComposeValue[] {
  return Array.isArray(value) ? value : NOTHING;
}

function record(value: ComposeValue | undefined): ComposeObject {
  return isRecord(value) ? (value as ComposeObject) : {};
}
