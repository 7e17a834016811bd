/** Names for rate limits and caches that users did not name. */
export class ZoneNames {
  private readonly taken: Set<string>;

  /** @param given names that users chose, with their kind in front: `rate-limit api`. */
  constructor(given: readonly string[]) {
    this.taken = new Set(given);
  }

  /** A name made of text, such as `api_auth` of `/api/auth/`; numbered when another of the kind has it. */
  public next(kind: 'rate-limit' | 'response-cache', text: string): string {
    const name = text.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '') || 'all';
    let free = name;
    for (let number = 2; this.taken.has(`${kind} ${free}`); number += 1) {
      free = `${name}_${number}`;
    }
    this.taken.add(`${kind} ${free}`);
    return free;
  }
}
