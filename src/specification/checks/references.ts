import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { ComposeObject, ComposeValue, RenderedEntry, RenderedStack, Section } from '../model';

/** One name that an entry uses of another section, and where it stands. */
export interface Reference {
  readonly section: Section;
  readonly name: string;
  /** Path inside the entry, such as `volumes[0].source`. */
  readonly location: string;
  /** The attribute that holds it, where Compose does not look whether it is declared. */
  readonly holder?: 'pre_start' | 'credential_spec';
}

/** One service or job that has to wait for another. */
export interface Dependency {
  readonly target: string;
  readonly condition: string;
  readonly required: boolean;
  readonly location: string;
}

/** Attributes that share a namespace of another service, which makes Compose wait for it. */
const SHARED_NAMESPACES = ['network_mode', 'ipc', 'pid', 'uts'] as const;

/** The networks, volumes, secrets, configs and models that a service or job names, itself or in a hook. */
export function* resourceReferences(body: ComposeObject): Iterable<Reference> {
  yield* containerReferences(body);
  if (isRecord(body.build)) {
    yield* attachments('secrets', 'build.secrets', body.build.secrets);
  }
  if (isRecord(body.credential_spec) && typeof body.credential_spec.config === 'string') {
    yield { section: 'configs', name: body.credential_spec.config, location: 'credential_spec.config', holder: 'credential_spec' };
  }
  for (const [index, hook] of list(body.pre_start)) {
    for (const reference of containerReferences(record(hook))) {
      yield { ...reference, location: `pre_start[${index}].${reference.location}`, holder: 'pre_start' };
    }
  }
}

function* containerReferences(body: ComposeObject): Iterable<Reference> {
  yield* named('networks', 'networks', body.networks);
  yield* attachments('secrets', 'secrets', body.secrets);
  yield* attachments('configs', 'configs', body.configs);
  yield* named('models', 'models', body.models);
  for (const [index, mount] of list(body.volumes)) {
    if (isRecord(mount) && mount.type === 'volume' && typeof mount.source === 'string' && mount.source !== '') {
      yield { section: 'volumes', name: mount.source, location: `volumes[${index}].source` };
    }
  }
}

/**
 * What a service or job waits for: `depends_on`, and what Compose implies from shared namespaces, links and `volumes_from`.
 * What a variable names is left out: only Compose knows it.
 */
export function* dependencies(body: ComposeObject): Iterable<Dependency> {
  for (const dependency of allDependencies(body)) {
    if (!containsVariable(dependency.target)) {
      yield dependency;
    }
  }
}

function* allDependencies(body: ComposeObject): Iterable<Dependency> {
  for (const [index, target] of list(body.depends_on)) {
    yield { target: String(target), condition: 'service_started', required: true, location: `depends_on[${index}]` };
  }
  for (const [target, options] of Object.entries(record(body.depends_on))) {
    if (isRecord(options)) {
      yield { target, condition: String(options.condition), required: options.required !== false, location: `depends_on.${target}` };
    }
  }
  for (const key of SHARED_NAMESPACES) {
    const value = body[key];
    if (typeof value === 'string' && value.startsWith('service:')) {
      yield { target: value.slice('service:'.length), condition: 'service_started', required: true, location: key };
    }
  }
  for (const [index, link] of list(body.links)) {
    yield { target: String(link).split(':')[0] ?? '', condition: 'service_started', required: true, location: `links[${index}]` };
  }
  for (const [index, from] of list(body.volumes_from)) {
    if (!String(from).startsWith('container:')) {
      yield { target: String(from).split(':')[0] ?? '', condition: 'service_started', required: true, location: `volumes_from[${index}]` };
    }
  }
}

/** The entries that run containers. */
export function* workloads(stack: RenderedStack): Iterable<RenderedEntry> {
  yield* stack.sections.services.values();
  yield* stack.sections.jobs.values();
}

/** True for a service of which no container runs, unless a command line asks for one. */
export function hasNoReplica({ scale, deploy }: ComposeObject): boolean {
  return String(scale ?? (isRecord(deploy) ? deploy.replicas : undefined)) === '0';
}

/** The profiles of an entry; none means always on. */
export function profilesOf(entry: RenderedEntry): string[] {
  return list(entry.body.profiles).map(([, profile]) => String(profile));
}

function* named(section: Section, location: string, value: ComposeValue | undefined): Iterable<Reference> {
  for (const name of Object.keys(record(value))) {
    yield { section, name, location: `${location}.${name}` };
  }
  for (const [index, name] of list(value)) {
    yield { section, name: String(name), location: `${location}[${index}]` };
  }
}

function* attachments(section: Section, location: string, value: ComposeValue | undefined): Iterable<Reference> {
  for (const [index, item] of list(value)) {
    if (typeof item === 'string') {
      yield { section, name: item, location: `${location}[${index}]` };
    } else if (isRecord(item) && typeof item.source === 'string') {
      yield { section, name: item.source, location: `${location}[${index}].source` };
    }
  }
}

function list(value: ComposeValue | undefined): [number, ComposeValue][] {
  return Array.isArray(value) ? [...value.entries()] : [];
}

function record(value: ComposeValue | undefined): ComposeObject {
  return isRecord(value) ? (value as ComposeObject) : {};
}
