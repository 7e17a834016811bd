import type { Answer, Browser } from './browser';
import { securityProblems } from './gateway-tests';
import type { Subject } from './gateway-tests';
import { docker, pause } from './running-poc3';

/** How many of so many requests at once got through, what the others got, and how long all took. */
async function burst(browser: Browser, path: string, requests: number): Promise<{ passed: number; refused: Answer[]; seconds: number }> {
  const start = Date.now();
  const answers = await Promise.all(Array.from({ length: requests }, () => browser.ask(path)));
  const refused = answers.filter(({ status }) => status !== 200);
  return { passed: requests - refused.length, refused, seconds: (Date.now() - start) / 1_000 };
}

/** The documented numbers: requests a minute, and how many more at once. */
export function describeLimits(subject: () => Subject): void {
  // The counters of earlier tests are gone then.
  beforeEach(async () => {
    docker('restart', 'mfe-nginx');
    await subject().poc3.healthy('nginx');
  }, 60_000);

  test('the 11th request to /api/auth/ in a minute is 429: the first and 5 more at once get through, then one every 6 s', async () => {
    const { browser } = subject();
    const { passed, refused } = await burst(browser, '/api/auth/login', 11);

    expect(passed).toBe(6);
    expect(refused.map(({ status }) => status)).toEqual([429, 429, 429, 429, 429]);
    expect(refused.flatMap(securityProblems)).toEqual([]);
    await pause(6_100);
    expect((await burst(browser, '/api/auth/login', 2)).passed).toBe(1);
  }, 30_000);

  test.each([
    ['/api/orders', 100, 20], ['/api/public/prices', 100, 20], ['/main.js', 1_000, 100],
  ])('%s lets %i requests a minute through, and %i more at once', async (path, perMinute, more) => {
    const { passed, refused, seconds } = await burst(subject().browser, path, more + 40);

    expect(passed).toBeGreaterThanOrEqual(more + 1);
    expect(passed).toBeLessThanOrEqual(more + 1 + Math.ceil((seconds * perMinute) / 60));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
    expect(refused.flatMap(securityProblems)).toEqual([]);
  }, 30_000);

  test('requests to /api/ and /api/public/ count together, those to /api/auth/ apart', async () => {
    const { browser } = subject();
    await burst(browser, '/api/orders', 40);

    expect([(await browser.ask('/api/public/prices')).status, (await browser.ask('/api/auth/login')).status]).toEqual([429, 200]);
  }, 30_000);

  test('pages, health and GraphQL are not limited', async () => {
    const { browser } = subject();
    for (const path of ['/', '/health', '/graphql']) {
      expect((await burst(browser, path, 60)).passed).toBe(60);
    }
  }, 30_000);
}
