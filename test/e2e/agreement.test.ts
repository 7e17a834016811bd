import { rulesOf } from '../../src/specification/checks/rules';
import { compose, composeCommands } from '../helpers/compose';
import { DOCUMENTS, VALUES } from './agreement/answers';
import { modelsOf } from './agreement/arbitrary-model';
import { ask } from './agreement/ask';
import { CONDITIONAL, OVERLOOKED, STRICTER, UNSEEN } from './agreement/disagreements';
import { REFUSED } from './agreement/engine';
import type { Document, Verdict } from './agreement/model';
import { documentOf, errorsOf, fileOf, modelOf, renamed, verdictOf } from './agreement/model';
import { PATHS } from './agreement/table-damage';
import { visited } from './agreement/visited';

/** So many refused models are shown to each Compose, one by one. */
const SHOWN = 100;
/** Seeds of the environment, separated by commas, are others for each night, say. */
const SEEDS = [1, ...(process.env.AGREEMENT_SEED ?? '').split(',').filter(Boolean).map(Number)];
/** Findings of what `config` lets pass: the engine refuses it, which a test of its own shows for each. */
const BEYOND_CONFIG = new Set(REFUSED.filter(({ late }) => !late).map(({ id }) => id));

interface Candidate {
  readonly document: Document;
  readonly verdict: Verdict;
}

test('the checks answer as Docker Compose 2.40.3 did, but for what is listed', () => {
  const differing = (kind: 'takes' | 'refuses'): Document[] =>
    documents(kind).filter((document) => (errorsOf(verdictOf(modelOf(document), '2.40.3')).length === 0) !== (kind === 'takes'));

  expect({ stricter: differing('takes'), overlooked: differing('refuses') }).toEqual({ stricter: STRICTER, overlooked: OVERLOOKED });
});

test('every rule that finds errors is held against Compose or the engine', () => {
  const found = documents('refuses').flatMap((document) => verdictOf(modelOf(document), '2.40.3')).map(({ id }) => id);

  expect(rulesOf('correctness').map(({ id }) => id).filter((id) => !found.includes(id) && !BEYOND_CONFIG.has(id))).toEqual([]);
});

test('the models of a seed have a value at every path of the table that an element writes', () => {
  const paths = new Set(modelsOf(1).flatMap((model) => [...visited(documentOf(renamed(model, '0'), '99.0') ?? {})]));

  expect(PATHS.filter((path) => !paths.has(path))).toEqual([]);
});

describe.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  const [version = ''] = /\d+\.\d+\.\d+/.exec(compose([...command], '.', ['version', '--short']).stdout) ?? [];

  test.each(SEEDS)('takes what the checks accept, and refuses what they refuse (seed %p)', async (seed) => {
    const candidates = modelsOf(seed).flatMap((some, index): Candidate[] => {
      const model = renamed(some, String(index));
      const document = documentOf(model, version);
      return document ? [{ document, verdict: verdictOf(model, version) }] : [];
    });

    const accepted = candidates.filter(({ verdict }) => errorsOf(verdict).length === 0 && !verdict.some(({ id }) => CONDITIONAL.includes(id)));
    expect(await refusals(command, accepted)).toEqual([]);

    const refused = candidates.filter(({ verdict }) => errorsOf(verdict).some(isSeen));
    const shown = refused.filter((_, index) => index % Math.ceil(refused.length / SHOWN) === 0);
    const answers = await ask(command, shown.map(({ document }) => fileOf([document])));
    const differing = shown.flatMap(({ document, verdict }, index) => {
      const answer = answers[index] ?? 'it takes';
      return answers[index] !== undefined && isSamePlace(verdict, answer) ? [] : [`${answer}: ${JSON.stringify(errorsOf(verdict))}: ${JSON.stringify(document)}`];
    });
    expect(differing).toEqual([]);
  }, 180_000);
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

/** False for errors of which `config` says nothing. */
function isSeen({ id, message, places }: Verdict[number]): boolean {
  return !BEYOND_CONFIG.has(id) && !UNSEEN.some((unseen) => unseen.message.test(message) && places.some(({ location = '' }) => unseen.place.test(location)));
}

/** True where a finding names the entry that Compose names, and its key when Compose says one; Compose often names nothing. */
function isSamePlace(verdict: Verdict, answer: string): boolean {
  const [, section, entry, key] = /\b(services|jobs|networks|volumes|secrets|configs|models)[.[]([a-z]\d+)\]?(?:\.(\w+))?/.exec(answer) ?? [];
  const wanted = [section, entry, key].filter((part) => part !== undefined).join('.');
  return wanted === '' || verdict.some(({ places }) => places.some(({ location = '' }) => {
    const where = location.replaceAll('[', '.');
    return where.startsWith(wanted) || wanted.startsWith(where);
  }));
}
