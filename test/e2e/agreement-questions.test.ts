import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Variable } from '../../src/app';
import { ComposeService } from '../../src/compose';
import { compose, composeCommands } from '../helpers/compose';
import { DOCUMENTS, VALUES } from './agreement/answers';
import type { Document } from './agreement/model';
import { errorsOf, fileOf, modelOf, verdictOf } from './agreement/model';
import {
  CHARACTERS, DOLLARS, DOTENV, DOTENV_QUESTIONS, KEYS, LEFT_OUT, LISTED, PLAIN, QUESTIONS, REFUSED_NAMES, SERVICE, VARIABLES, WORDS,
} from './agreement/questions';

interface Project {
  readonly services: { readonly [name: string]: Service };
}

interface Service {
  readonly labels?: object;
  readonly command?: string[];
  readonly environment?: { readonly [name: string]: string };
}

const TEXTS = [...PLAIN, ...DOLLARS, ...CHARACTERS];

test('each question is asked, or left out for a reason', () => {
  const { services, projects, texts } = REFUSED_NAMES;
  const stacks = [...Object.values(VALUES), DOCUMENTS].flatMap(({ takes, refuses }) => [...takes, ...refuses]);
  const said = [stacks, TEXTS, KEYS, LISTED, WORDS, [SERVICE], services, projects, texts, DOTENV].map(({ length }) => length);

  expect([...said, DOTENV_QUESTIONS, ...LEFT_OUT.map(({ questions }) => questions)].reduce((sum, count) => sum + count)).toBe(QUESTIONS);
});

test('what Compose would read as another name, or not at all, cannot be said', () => {
  const stack = (projectName: string) => new Stack(new App(), 'shop', { projectName });
  const service = (name: string, image: string) => new ComposeService(stack('shop'), 'a', { name, spec: { image } });

  REFUSED_NAMES.projects.forEach((name) => expect(() => stack(name)).toThrow('cannot be a Compose project name'));
  REFUSED_NAMES.services.forEach((name) => expect(() => service(name, 'x')).toThrow('cannot be a service name'));
  REFUSED_NAMES.texts.forEach((text) => expect(errorsOf(verdictOf(modelOf({ services: { a: { image: 'x', hostname: text } } }), '2.40.3'))).not.toEqual([]));
});

describe.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'questions-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** What Compose reads in files; it prints each dollar twice. Undefined where it refuses them. */
  function read(files: { readonly [name: string]: string }, environment: { [name: string]: string } = {}): Project | undefined {
    Object.entries(files).forEach(([name, text]) => writeFileSync(join(directory, name), text));
    const { status, stdout } = compose([...command], directory, ['config', '--format', 'json'], environment);
    return status === 0 ? JSON.parse(stdout.replaceAll('$$', '$')) : undefined;
  }

  test('text arrives as it is, wherever it stands', () => {
    const labels = Object.fromEntries([...TEXTS.map((text, index) => [`k${index}`, text]), ...KEYS.map((key) => [key, 'v'])]);
    const document: Document = { services: { [SERVICE]: { image: 'x', labels, command: [...WORDS, ...TEXTS] }, b: { image: 'x', labels: [...LISTED] } } };
    expect(errorsOf(verdictOf(modelOf(document), '2.40.3'))).toEqual([]);

    const { [SERVICE]: a, b } = read({ 'docker-compose.yml': fileOf([document]) })?.services ?? {};
    expect(a).toMatchObject({ labels, command: [...WORDS, ...TEXTS] });
    expect(b).toMatchObject({ labels: { $V: '1' } });
  });

  test.each(DOTENV.map(([text, value, format]) => ({ text, value, format })))('a file that holds $text gives the container $value', ({ text, value, format }) => {
    const document: Document = { services: { a: { image: 'x', env_file: [format === undefined ? 'a.env' : { path: 'a.env', format }] } } };
    expect(errorsOf(verdictOf(modelOf(document), '2.40.3'))).toEqual([]);

    expect(read({ 'docker-compose.yml': fileOf([document]), 'a.env': `${text}\n` }, { V: 'v' })?.services.a?.environment?.A).toBe(value);
  });

  test.each(VARIABLES)('a variable arrives as it is set: %j', ({ form, dotenv, process, gets }) => {
    const app = new App();
    const stack = new Stack(app, 'shop');
    const options = { description: 'what it is' };
    const variable = form === 'required' ? Variable.required(stack, 'I', options) : Variable.optional(stack, 'I', { ...options, defaultValue: 'd' });
    new ComposeService(stack, 'a', { spec: { image: 'x', environment: { A: variable.text } } });

    const text = app._synthInMemory().files['shop/docker-compose.yml'] ?? '';
    const project = read({ 'docker-compose.yml': text, '.env': dotenv === undefined ? '' : `I=${dotenv}\n` }, process === undefined ? {} : { I: process });
    expect(project?.services.a?.environment?.A).toBe(gets);
  });
});
