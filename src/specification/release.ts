/** A key or value that a release of Docker Compose was the first to take. */
export interface Requirement {
  /** Keys as in docker-compose.yml, from the object on; empty: the whole section. */
  readonly path: readonly string[];
  /** First release that takes it. */
  readonly since: string;
}

/** A release of Docker Compose as a number that grows with it; what follows the third number of a version does not count. */
export function releaseNumber(version: string): number {
  const [, major = '0', minor = '0', patch = '0'] = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?/.exec(version) ?? [];
  return Number(major) * 1_000_000 + Number(minor) * 1_000 + Number(patch);
}
