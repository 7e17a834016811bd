/** A path of a container that is spelled in its one way. */
export const CLEAN_PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/** A part between colons; a letter before a colon is the drive of a path of Windows. */
const PARTS = /(?<=^|:)(?:[A-Za-z]:)?[^:]*/g;

/** The target of a mount in its short form, `source:target:options` or the target alone. */
export function shortTarget(mount: string): string {
  const [first = '', second] = mount.length > 2 ? mount.match(PARTS) ?? [] : [mount];
  return second ?? first;
}
