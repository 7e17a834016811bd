import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Case, Results } from './measure';
import { measure, run } from './measure';
import type { Ratio, Report } from './report';
import { ratio, render, slope } from './report';

/*
 * Times the library against what it could be at best, its nearest relative and the program that reads its output.
 *
 *   npx projen bench [--json] [--runs 5] [--sizes 10,100,1000,10000]
 *
 * docs/design/005-performance.md keeps a table and what was learned.
 */

const ROOT = join(__dirname, '../..');
const PROGRAMS = join(__dirname, 'programs');
const SHAPES = ['tree', 'chain', 'star', 'ladder', 'none'];
/** The tree is the shape that everything else is compared with. */
const [SHAPE = ''] = SHAPES;
/** A start of Node takes tens of milliseconds, so that more runs are needed to see a difference, and can be had. */
const STARTS = 4;

const node = (...args: readonly string[]): string[] => [process.execPath, ...args];
const program = (name: string, ...args: readonly string[]): string[] => node(join(PROGRAMS, name), ...args);

function main(): void {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' }, sizes: { type: 'string', default: '10,100,1000,10000' } },
  });
  const runs = Number(values.runs);
  const sizes = values.sizes.split(',').map(Number);
  if (![runs, ...sizes].every((value) => Number.isInteger(value) && value > 0)) {
    throw new RangeError(`'--runs ${values.runs} --sizes ${values.sizes}': write whole numbers from 1 on, sizes as in '10,100'`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-bench-'));
  try {
    const report = bench(folder, runs, sizes);
    console.log(values.json ? JSON.stringify(report, undefined, 2) : render(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bench(folder: string, runs: number, sizes: readonly number[]): Report {
  const [small = 0, large = 0] = sizes.slice(-2);
  const skipped: string[] = [];
  sizes.forEach((size) => prepare(folder, size));
  const results: Results = new Map([
    ...measure(sizes.flatMap((size) => casesOf(folder, size)), runs),
    ...measure(SHAPES.filter((shape) => shape !== SHAPE).flatMap((shape) => [small, large].map((size) => synth(folder, size, shape))), runs),
    ...measure(starts(folder), runs * STARTS),
    ...measure(config(folder, small, skipped), runs),
  ]);
  const timeOf = (size: number, shape: string) => results.get(nameOf(size, shape))?.milliseconds ?? NaN;
  return {
    machine: `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? process.arch}`,
    runs,
    results: Object.fromEntries(results),
    slopes: Object.fromEntries(SHAPES.map((shape) => [shape, slope(timeOf(small, shape), timeOf(large, shape), large / small)])),
    ratios: ratios(results, small, large),
    skipped,
  };
}

/** Writes the plain object that the floor turns into text. */
function prepare(folder: string, size: number): void {
  run(synth(folder, size, SHAPE));
  run({ name: `object ${size}`, command: program('object.js', join(outdir(folder, size, SHAPE), 'big/docker-compose.yml'), objectOf(folder, size)) });
}

function casesOf(folder: string, size: number): Case[] {
  return [
    synth(folder, size, SHAPE),
    { name: `floor ${size}`, command: program('floor.js', objectOf(folder, size), join(folder, 'floor.yml')), reports: true },
    { name: `cdk8s ${size}`, command: program('cdk8s.js', String(size), join(folder, 'cdk8s')), reports: true },
  ];
}

function synth(folder: string, size: number, shape: string): Case {
  const output = outdir(folder, size, shape);
  return { name: nameOf(size, shape), command: program('synth.js', String(size), shape, output), reports: true, fresh: output };
}

/** What a user waits for in front of a terminal. */
function starts(folder: string): Case[] {
  const output = join(folder, 'poc3');
  const poc3 = { command: node(join(ROOT, 'lib/stacks/poc3/main.js')), env: { CDK_COMPOSE_OUTDIR: output } };
  return [
    { name: 'node -e 0', command: node('-e', '0') },
    { name: "require('cdk-compose')", command: node('-e', `require(${JSON.stringify(join(ROOT, 'lib'))})`) },
    { name: 'synth of POC-3, nothing there', ...poc3, fresh: output },
    { name: 'synth of POC-3, nothing changed', ...poc3 },
  ];
}

/** Docker Compose reading what was synthesized, where there is one. */
function config(folder: string, size: number, skipped: string[]): Case[] {
  if (spawnSync('docker', ['compose', 'version']).status !== 0) {
    skipped.push("synth against 'docker compose config': there is no Docker Compose");
    return [];
  }
  const output = join(folder, 'program');
  return [
    { name: `program ${size}`, command: program('plain.js', String(size), output), fresh: output },
    { name: `docker compose config -q ${size}`, command: ['docker', 'compose', 'config', '-q'], cwd: join(output, 'big') },
  ];
}

function ratios(results: Results, small: number, large: number): Ratio[] {
  const bare = 'node -e 0';
  const memory = (size: number) => results.get(nameOf(size, SHAPE))?.megabytes ?? NaN;
  const all: readonly (Omit<Ratio, 'value'> & { readonly value?: number })[] = [
    { name: `synth : floor, ${small}`, value: ratio(results, nameOf(small, SHAPE), `floor ${small}`), must: 0.6, aim: 0.4 },
    { name: `synth : floor, ${large}`, value: ratio(results, nameOf(large, SHAPE), `floor ${large}`), must: 0.6, aim: 0.35 },
    { name: `cdk8s : synth, ${small}`, value: ratio(results, `cdk8s ${small}`, nameOf(small, SHAPE)), must: 3.5, aim: 5, atLeast: true },
    { name: `cdk8s : synth, ${large}`, value: ratio(results, `cdk8s ${large}`, nameOf(large, SHAPE)), must: 6, aim: 8, atLeast: true },
    { name: 'require : bare node', value: ratio(results, "require('cdk-compose')", bare, 'wholeMilliseconds'), must: 2, aim: 1.6 },
    { name: 'cold synth of POC-3 : bare node', value: ratio(results, 'synth of POC-3, nothing there', bare, 'wholeMilliseconds'), must: 3, aim: 2 },
    { name: 'kB of memory for each further service', value: ((memory(large) - memory(small)) * 1024) / (large - small), must: 15, aim: 10 },
    { name: `synth : docker compose config -q, ${small}`, value: ratio(results, `program ${small}`, `docker compose config -q ${small}`, 'wholeMilliseconds'), must: 0.15, aim: 0.08 },
  ];
  return all.flatMap(({ value, ...bounds }) => (value === undefined ? [] : [{ ...bounds, value }]));
}

function nameOf(size: number, shape: string): string {
  return `synth ${size}${shape === SHAPE ? '' : ` ${shape}`}`;
}

function outdir(folder: string, size: number, shape: string): string {
  return join(folder, `${shape}-${size}`);
}

function objectOf(folder: string, size: number): string {
  return join(folder, `${size}.json`);
}

main();
