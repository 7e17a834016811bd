import type { Duration, Size } from '../../../core';

const UNITS: readonly (readonly [number, string])[] = [[3_600_000, 'h'], [60_000, 'm'], [1_000, 's'], [1, 'ms']];

/** A time as nginx reads it: `24h`, `1m30s`, `1s500ms`; unlike Compose it takes no fractions. */
export function nginxTime(duration: Duration): string {
  let rest = duration.toMilliseconds();
  const parts = UNITS.map(([length, unit]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('') || '0';
}

/** A size as every directive of nginx reads it: in mebibytes, kibibytes or bytes. */
export function nginxSize(size: Size): string {
  const bytes = size.toBytes();
  if (bytes > 0 && bytes % 1_048_576 === 0) {
    return `${bytes / 1_048_576}m`;
  }
  return bytes > 0 && bytes % 1_024 === 0 ? `${bytes / 1_024}k` : `${bytes}`;
}
