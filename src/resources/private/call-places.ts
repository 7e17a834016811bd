import type { Source } from '../../core/private/source';
import { sortedFiles } from './sorted-files';
import type { WorkloadState } from './workload-state';

/** The calls that added something to a service or job, by the place where that stands: a list has its places only when all is there. */
export function callPlaces({ ports, mounts, secrets, configs }: WorkloadState, calls: ReadonlyMap<object | string, Source>): [string, Source][] {
  const lists: { readonly [key: string]: readonly object[] } = {
    ports: ports.flatMap((port) => port._render().map(() => port)),
    expose: ports.flatMap((port) => port._expose().map(() => port)),
    volumes: mounts,
    secrets: sortedFiles(secrets),
    configs: sortedFiles(configs),
  };
  const listed = Object.entries(lists).flatMap(([key, items]) => items.map((item, index) => [`.${key}[${index}]`, calls.get(item)] as const));
  return [...calls, ...listed].flatMap(([place, source]) => (typeof place === 'string' && source ? [[place, source]] : []));
}
