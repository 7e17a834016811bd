import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Case } from '../../build-tools/bench/measure';
import { measure, median, run } from '../../build-tools/bench/measure';
import type { Report } from '../../build-tools/bench/report';
import { render, slope } from '../../build-tools/bench/report';

const BENCH = join(__dirname, '../../build-tools/bench/bench.ts');

function bench(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['-r', 'ts-node/register/transpile-only', BENCH, ...args], {
    encoding: 'utf8', env: { ...process.env, TS_NODE_PROJECT: join(__dirname, '../../tsconfig.dev.json') },
  });
}

const printing = (text: string): Case => ({ name: text, command: [process.execPath, '-e', `console.log('${text}')`], reports: true });

test('measures every case as often as the others, and gives the median of each figure', () => {
  const results = measure([printing('{"milliseconds":3,"megabytes":40,"phases":{"write":1}}'), { name: 'silent', command: [process.execPath, '-e', '0'] }], 3);
  expect([...results.keys()]).toEqual(['{"milliseconds":3,"megabytes":40,"phases":{"write":1}}', 'silent']);
  expect([...results.values()]).toEqual([
    { wholeMilliseconds: expect.any(Number), milliseconds: 3, megabytes: 40, phases: { write: 1 } },
    { wholeMilliseconds: expect.any(Number), milliseconds: undefined, megabytes: undefined, phases: {} },
  ]);
});

test('a case that fails stops the benchmark and shows what it said', () => {
  expect(() => run({ name: 'broken', command: [process.execPath, '-e', 'console.error("no memory"); process.exit(3)'] })).toThrow(/^broken: '.*' ended with 3\nno memory/);
  expect(() => run({ name: 'absent', command: ['no-such-program'] })).toThrow(/ENOENT/);
});

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect([median([5, 1, 3]), median([4, 1, 3, 2])]).toEqual([3, 2.5]);
});

test('the slope is 1 where ten times as much takes ten times as long, and 2 where it takes a hundred times as long', () => {
  expect([slope(2, 20, 10), slope(2, 200, 10)].map((value) => value.toFixed(6))).toEqual(['1.000000', '2.000000']);
});

test('a bound that is missed is said', () => {
  const ratio = { name: 'cdk8s : synth', must: 3.5, aim: 5, atLeast: true };
  const ratios = [{ ...ratio, value: 3 }, { ...ratio, value: 4 }, { ...ratio, value: 6 }, { name: 'require : bare node', must: 2, aim: 1.6, value: 1.1 }];
  const text = render({ machine: 'Node', runs: 5, results: {}, slopes: {}, ratios, skipped: ['no Docker Compose'] });
  expect(text).toMatch(/synth +3\.00 +>= 3\.5 +>= 5 +MISSED\n.*synth +4\.00 .* holds\n.*synth +6\.00 .* better than the aim\nrequire.* 1\.10 +<= 2 +<= 1\.6 +better than the aim\n\nskipped: no Docker Compose$/);
});

test('measures every program and shape', () => {
  const { status, stdout, stderr } = bench('--json', '--runs', '1', '--sizes', '2,4');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { results, slopes, ratios } = JSON.parse(stdout) as Report;
  expect(Object.keys(results)).toEqual(expect.arrayContaining(['synth 2', 'floor 4', 'cdk8s 4', 'synth 4 ladder', 'node -e 0', "require('cdk-compose')", 'synth of POC-3, nothing there']));
  expect(Object.keys(results['synth 4']?.phases ?? {})).toEqual(['build', 'capture lines', 'collect', 'render', 'check', 'lay out', 'compare', 'find lines', 'write']);
  expect(Object.keys(slopes)).toEqual(['tree', 'chain', 'star', 'ladder', 'none']);
  expect(ratios.every(({ value }) => value > 0 || value < 0)).toBe(true);
}, 120_000);

test('refuses sizes that are none', () => {
  expect(bench('--sizes', '10,many')).toMatchObject({ status: 1, stderr: expect.stringContaining("'--runs 5 --sizes 10,many': write whole numbers from 1 on, sizes as in '10,100'") });
});
