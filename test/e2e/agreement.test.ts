import * as fc from 'fast-check';
import { compose, composeCommands } from '../helpers/compose';
import { DOCUMENTS, VALUES } from './agreement/answers';
import { anyModel } from './agreement/arbitrary-model';
import { ask } from './agreement/ask';
import { OVERLOOKED, STRICTER } from './agreement/disagreements';
import type { Document, Verdict } from './agreement/model';
import { documentOf, fileOf, modelOf, renamed, verdictOf } from './agreement/model';

const MODELS = 400;
/** So many refused models are shown to each Compose, one by one. */
const SHOWN = 50;
/** The seed of the environment is another one for each night, say. */
const SEEDS = [1, ...(process.env.AGREEMENT_SEED ? [Number(process.env.AGREEMENT_SEED)] : [])];
/** Findings of what `config` lets pass: only the engine, or a later release, refuses it. */
const BEYOND_CONFIG = /^(address|alias|job|mac-address|mount|port|secret\.external|subnet|value)[.-]|drops it$/;

interface Candidate {
  readonly document: Document;
  readonly verdict: Verdict;
}

test('the checks answer as Docker Compose 2.40.3 did, but for what is listed', () => {
  const differing = (kind: 'takes' | 'refuses'): Document[] => documents(kind).filter((document) => (verdictOf(modelOf(document), '2.40.3').length === 0) !== (kind === 'takes'));

  expect({ stricter: differing('takes'), overlooked: differing('refuses') }).toEqual({ stricter: STRICTER, overlooked: OVERLOOKED });
});

describe.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  const [version = ''] = /\d+\.\d+\.\d+/.exec(compose([...command], '.', ['version', '--short']).stdout) ?? [];

  test.each(SEEDS)('takes what the checks accept, and refuses what they refuse (seed %p)', async (seed) => {
    const candidates = fc.sample(anyModel, { numRuns: MODELS, seed }).flatMap((some, index): Candidate[] => {
      const model = renamed(some, String(index));
      const document = documentOf(model, version);
      return document ? [{ document, verdict: verdictOf(model, version) }] : [];
    });

    expect(await refusals(command, candidates.filter(({ verdict }) => verdict.length === 0))).toEqual([]);

    const refused = candidates.filter(({ verdict }) => verdict.some(({ id, message }) => !BEYOND_CONFIG.test(id) && !BEYOND_CONFIG.test(message)));
    const shown = refused.slice(0, SHOWN);
    const answers = await ask(command, shown.map(({ document }) => fileOf([document])));
    expect(shown.filter((_, index) => answers[index] === undefined)).toEqual([]);
    expect(shown.map(({ verdict }, index) => [verdict, answers[index]] as const).filter(([verdict, answer = '']) => !isSamePlace(verdict, answer))).toEqual([]);
  }, 120_000);
});

/** Every stack that Docker Compose took, or refused. */
function documents(kind: 'takes' | 'refuses'): Document[] {
  const values = Object.entries(VALUES).flatMap(([key, answers]) => answers[kind].map((value): Document => ({ services: { a: { image: 'x', [key]: value } } })));
  return [...values, ...DOCUMENTS[kind]];
}

/** What Compose refuses of models, most of which it takes: all in one file, or in halves until it is known which. */
async function refusals(command: readonly string[], accepted: readonly Candidate[]): Promise<string[]> {
  const [answer] = accepted.length === 0 ? [] : await ask(command, [fileOf(accepted.map(({ document }) => document))]);
  if (answer === undefined || accepted.length === 1) {
    return answer === undefined ? [] : [`${answer}: ${JSON.stringify(accepted[0]?.document)}`];
  }
  const half = Math.ceil(accepted.length / 2);
  return [...await refusals(command, accepted.slice(0, half)), ...await refusals(command, accepted.slice(half))];
}

/** True where a finding names the entry that Compose names, and its key when Compose says one; Compose often names nothing. */
function isSamePlace(verdict: Verdict, answer: string): boolean {
  const [, section, entry, key] = /\b(services|networks|volumes|secrets|configs)[.[]([a-z]\d+)\]?(?:\.(\w+))?/.exec(answer) ?? [];
  const wanted = [section, entry, key].filter((part) => part !== undefined).join('.');
  return wanted === '' || verdict.some(({ places }) => places.some(({ location = '' }) => {
    const where = location.replaceAll('[', '.');
    return where.startsWith(wanted) || wanted.startsWith(where);
  }));
}
