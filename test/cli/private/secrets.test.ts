import { inventSecret } from '../../../src/cli/private/secrets';
import { URL_SAFE } from '../../../src/core/private/dotenv';

test('makes up 32 letters and digits, others each time', () => {
  const secrets = Array.from({ length: 50 }, inventSecret);

  expect(secrets.filter((secret) => !/^[A-Za-z0-9]{32}$/.test(secret) || !URL_SAFE.test(secret))).toEqual([]);
  expect(new Set(secrets).size).toBe(50);
});

test('uses every letter and digit about equally often', () => {
  const letters = Array.from({ length: 2_000 }, inventSecret).join('');
  const counts = new Map<string, number>();
  for (const letter of letters) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }

  // 64,000 draws over 62 characters: 1,032 each on average, with a standard deviation of 32.
  expect(counts.size).toBe(62);
  expect(Math.min(...counts.values())).toBeGreaterThan(1_032 - 6 * 32);
  expect(Math.max(...counts.values())).toBeLessThan(1_032 + 6 * 32);
});
