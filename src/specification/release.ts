/** A release of Docker Compose as a number that grows with it; what follows the third number of a version does not count. */
export function releaseNumber(version: string): number {
  const [, major = '0', minor = '0', patch = '0'] = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?/.exec(version) ?? [];
  return Number(major) * 1_000_000 + Number(minor) * 1_000 + Number(patch);
}

/** Compares two releases: below zero when `a` is older. */
export function compareVersions(a: string, b: string): number {
  return releaseNumber(a) - releaseNumber(b);
}
