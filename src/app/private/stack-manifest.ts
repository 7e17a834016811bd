import { byCodeUnit, isRecord, objectOf } from '../../core/private/objects';
import { templateOf } from '../../core/private/template';
import type { ComposeObject, RenderedEntry, RenderedStack, RenderedVariable } from '../../specification';
import { profilesOf } from '../../specification';
import type { PortManifest, StackManifest, VariableManifest } from '../manifest';
import type { LocalFiles } from '../member';

/** A stack as the manifest tells it. */
export function stackManifest(stack: RenderedStack, local: readonly LocalFiles[], notes: readonly string[] = []): StackManifest {
  const { services, volumes, networks } = stack.sections;
  return {
    directory: stack.directory,
    project: stack.project,
    services: fromEntries(services.values(), (entry) => ({ path: entry.subject.path, profiles: profilesOf(entry), ports: portsOf(entry) })),
    volumes: fromEntries(volumes.values(), (entry) => ({ path: entry.subject.path })),
    networks: [...networks.keys()],
    variables: Object.fromEntries([...stack.variables.values()].map((variable) => [variable.name, variableManifest(variable)])),
    secretFiles: Object.fromEntries(local.flatMap(({ secretFiles }) => Object.entries(secretFiles ?? {})).sort(([a], [b]) => byCodeUnit(a, b))),
    secretReaders: secretReaders(stack),
    notes: [...new Set(notes)].sort(byCodeUnit),
    certificates: local.flatMap(({ certificates }) => certificates ?? []).sort((a, b) => byCodeUnit(a.certificate, b.certificate)),
  };
}

function variableManifest(variable: RenderedVariable): VariableManifest {
  const { description, required, secret, inUrl, profileOnly, generated, defaultValue } = variable;
  const given = defaultValue !== undefined && { default: templateOf(defaultValue) };
  return { description, required, secret, inUrl, profileOnly, generate: generated, ...given };
}

/** Where a service is published on the host. */
export function portsOf({ body: { ports } }: RenderedEntry): PortManifest[] {
  return (Array.isArray(ports) ? ports : []).filter((port): port is ComposeObject => isRecord(port)).map((port) => ({
    host: String(port.host_ip ?? '0.0.0.0'),
    published: String(port.published ?? ''),
    target: Number(port.target),
    protocol: String(port.protocol ?? 'tcp'),
  }));
}

function secretReaders(stack: RenderedStack): { [path: string]: string[] } {
  const readers = new Map<string, Set<string>>();
  for (const service of stack.sections.services.values()) {
    for (const { section, name } of service.references) {
      const file = section === 'secrets' ? stack.sections.secrets.get(name)?.body.file : undefined;
      if (typeof file === 'string' && file.startsWith('./')) {
        const path = file.slice('./'.length);
        readers.set(path, (readers.get(path) ?? new Set()).add(service.name));
      }
    }
  }
  return Object.fromEntries([...readers].sort(([a], [b]) => byCodeUnit(a, b)).map(([path, names]) => [path, [...names]]));
}

function fromEntries<T>(entries: Iterable<RenderedEntry>, value: (entry: RenderedEntry) => T): { [name: string]: T } {
  return objectOf([...entries].map((entry) => [entry.name, value(entry)]));
}
