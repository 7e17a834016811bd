/** The word that a misspelled one was probably meant to be; undefined when none is close. */
export function nearest(misspelled: string, words: Iterable<string>): string | undefined {
  const wanted = normalized(misspelled);
  let best: string | undefined;
  let least = Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    const distance = editDistance(wanted, normalized(word), least);
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
}

/** Both spellings of a key are the same word. */
function normalized(word: string): string {
  return word.replaceAll('_', '').replaceAll('-', '').toLowerCase();
}

/** Insertions, removals and replacements between two words; `limit` when there are at least as many. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) {
    return limit;
  }
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? limit) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? limit) + 1, (current[j - 1] ?? limit) + 1));
    }
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit, limit);
}
