/*
 * What compose-go v2.16.2 has and the schema of dclint 3.1.0 does not. When a newer dclint fails the test of the
 * specification, the paths that it has caught up with are removed here.
 */

/** Keys of services, jobs and hooks before the start that dclint does not know yet. */
const CONTAINER = ['umask', 'networks.*.use_service_name_alias'];

/** Keys of services and jobs that dclint does not know yet. */
const WORKLOAD = ['build.no_cache_filter', 'build.no_cache_filter[]', 'build.provenance', 'build.sbom'];

/** The keys that only services have; all others of the schema's service are a container's or a workload's. */
const SERVICE_ONLY = [
  'attach', 'container_name', 'deploy', 'develop', 'extends', 'external_links', 'links', 'post_start', 'pre_start', 'pre_stop', 'profiles', 'provider',
  'restart', 'scale',
];

const WORKLOAD_ONLY = ['build', 'depends_on', 'expose', 'healthcheck', 'ports', 'stdin_open', 'tty'];

/** Paths that stand in no other place. */
const SINGLE = [
  'services.*.develop.watch[].initial_sync',
  'services.*.pre_start', 'services.*.pre_start[]', 'services.*.pre_start[].per_replica',
  'jobs', 'jobs.*', 'jobs.*.profiles', 'jobs.*.profiles[]',
  'jobs.*.triggers', 'jobs.*.triggers.manual', 'jobs.*.triggers.schedule', 'jobs.*.triggers.schedule[]',
  'jobs.*.triggers.schedule[].cron', 'jobs.*.triggers.schedule[].timezone',
  'jobs.*.triggers.schedule[].concurrency', 'jobs.*.triggers.schedule[].missed_fires',
];

/** Every path that is newer than a schema with these paths. */
export function newerPaths(older: Iterable<string>): string[] {
  const below = [...older].filter((path) => path.startsWith('services.*.')).map((path) => path.replace('services.*.', ''));
  const shared = below.filter((path) => !SERVICE_ONLY.includes(head(path)));
  const container = [...shared.filter((path) => !WORKLOAD_ONLY.includes(head(path))), ...CONTAINER];
  const workload = [...shared.filter((path) => WORKLOAD_ONLY.includes(head(path))), ...WORKLOAD];
  return [
    ...SINGLE,
    ...[...CONTAINER, ...WORKLOAD].map((path) => `services.*.${path}`),
    ...container.map((path) => `services.*.pre_start[].${path}`),
    ...[...container, ...workload].map((path) => `jobs.*.${path}`),
  ];
}

function head(path: string): string {
  return path.split(/[.[]/)[0] ?? path;
}

/** Paths that take something else than they did: what is gone, what is new. */
export const CHANGED: { readonly [path: string]: { readonly gone: readonly string[]; readonly added: readonly string[] } } = {
  'networks': { gone: ['open map /^[a-zA-Z0-9._-]+$/'], added: ['closed map /^[a-zA-Z0-9._-]+$/'] },
  'models': { gone: ['open map /^[a-zA-Z0-9._-]+$/'], added: ['closed map /^[a-zA-Z0-9._-]+$/'] },
  'services.*.models.*': { gone: [], added: ['null'] },
  'services.*.pull_policy': {
    gone: ['text /always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+/'],
    added: ['text /^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$/'],
  },
};
