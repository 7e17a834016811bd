/** The first releases that take a key or a value. */
export interface Origin {
  /** First Docker Compose release that reads it; absent: 2.0. */
  readonly since?: string;
  /** First Docker Engine release that does what it says; older ones refuse it or pass over it. Absent: 20.10. */
  readonly engine?: string;
}

/** A release of each program, as `releaseNumber`. */
export interface Releases {
  readonly compose: number;
  readonly engine: number;
}

/** A key or value that a release of Docker Compose or of Docker Engine was the first to take. */
export interface Requirement {
  /** Keys as in docker-compose.yml, from the object on; empty: the whole section. */
  readonly path: readonly string[];
  /** The value, where the key itself is older. */
  readonly value?: string;
  /** Whose release it is. */
  readonly program: keyof Releases;
  /** First release that takes it. */
  readonly since: string;
}

/** Older than every release. */
export const NONE: Releases = { compose: 0, engine: 0 };
/** Newer than every release. */
export const NEWEST: Releases = { compose: Infinity, engine: Infinity };

/** A release as a number that grows with it; what follows the third number of a version does not count. */
export function releaseNumber(version: string): number {
  const [, major = '0', minor = '0', patch = '0'] = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?/.exec(version) ?? [];
  return Number(major) * 1_000_000 + Number(minor) * 1_000 + Number(patch);
}

/** The releases of an origin as numbers; 0 where it names none. */
export function releasesOf({ since = '', engine = '' }: Origin): Releases {
  return { compose: releaseNumber(since), engine: releaseNumber(engine) };
}

/** True for what a release brought that is newer than the oldest of all. */
export function isDated({ since, engine }: Origin): boolean {
  return since !== undefined || engine !== undefined;
}

/** Whether either release is newer than its minimum. */
export function exceeds(releases: Releases, minimum: Releases): boolean {
  return releases.compose > minimum.compose || releases.engine > minimum.engine;
}
