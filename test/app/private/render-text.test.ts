import { at, TextVisit } from '../../../src/app/private/render-text';
import { rawText, variableText } from '../../../src/core/private/text';
import { examine } from '../../../src/specification';
import type { ComposeObject, RenderedEntry } from '../../../src/specification';
import { definition } from '../../../src/specification/definition';

const A = variableText('shop', 'A');
const ANYTHING = definition('Anything', 'Takes any key.', {}, { open: true });

function entry(body: ComposeObject, name = 'api'): RenderedEntry {
  return { section: 'services', name, body, subject: { path: `shop/${name}` }, dependencies: [], references: [], requirements: [] };
}

function visited(...bodies: ComposeObject[]): TextVisit {
  const visit = new TextVisit('shop');
  bodies.forEach((body) => visit.visit(entry(body), examine(ANYTHING, body).texts));
  return visit;
}

/** What is wrong with a body: where, and which code. */
function problemsOf(body: ComposeObject): string[] {
  return visited(body).problems.map(({ id, subjects: [subject] }) => `${id} at ${subject?.location}`);
}

describe('a variable', () => {
  test.each<[string, ComposeObject]>([
    ['text', { image: `a:${A}` }],
    ['a list', { command: ['x', A] }],
    ['a map in a list', { ports: [{ published: A }] }],
  ])('is found in %s', (_, body) => {
    expect([...visited(body).uses]).toEqual([['A', { inUrl: false, always: true }]]);
  });

  test('stands in a URL when a scheme is before it, not behind it', () => {
    expect(visited({ a: `postgres://x:${A}@db` }).uses.get('A')?.inUrl).toBe(true);
    expect(visited({ a: `${A}://db` }).uses.get('A')?.inUrl).toBe(false);
    expect(visited({ a: A, b: `http://${A}` }).uses.get('A')?.inUrl).toBe(true);
  });

  test('matters always when one user of it is always on', () => {
    expect(visited({ image: A, profiles: ['tools'] }).uses.get('A')?.always).toBe(false);
    expect(visited({ image: A, profiles: ['tools'] }, { image: A }).uses.get('A')?.always).toBe(true);
    expect(visited({ image: A }, { image: A, profiles: ['tools'] }).uses.get('A')?.always).toBe(true);
    expect(visited({ image: A, profiles: [] }).uses.get('A')?.always).toBe(true);
  });

  test('of another stack is an error', () => {
    const { problems, uses } = visited({ image: variableText('other', 'A') });
    expect(problems).toMatchObject([{
      id: 'variable.stack', severity: 'error', message: "variable 'A' belongs to stack 'other', and each stack has its own .env", fix: "declare it in stack 'shop' too",
    }]);
    expect(uses.size).toBe(0);
  });

  test('in a key is an error', () => {
    const { problems } = visited({ labels: { [`team.${A}`]: 'x' } });
    expect(problems).toMatchObject([{
      id: 'variable.place', message: "the key 'team.${A}' holds a variable, but Compose interpolates values only", subjects: [{ location: 'services.api.labels.team.${A}' }],
    }]);
  });
});

describe('text', () => {
  test.each(['plain', 'a$b', '$$', '${1}', '😀', '<b>', '0x1f'])('%j is fine', (text) => {
    expect(problemsOf({ a: text, [text]: 'b' })).toEqual([]);
  });

  test.each<[string, string]>([
    ['text.delimiter', '\uF5D0'],
    ['text.surrogate', '\uD800'],
    ['text.object', '<cdk_compose.Variable object at 0x7f3a5c0>'],
  ])('reports %s in values and in keys, at their place', (code, text) => {
    expect(problemsOf({ list: [text] })).toEqual([`${code} at services.api.list[0]`]);
    expect(problemsOf({ map: { [text]: 'a' } })).toEqual([expect.stringContaining(`${code} at services.api.map.`)]);
  });

  test('that looks like interpolation is a warning with the way out', () => {
    expect(visited({ image: 'a:${TAG}' }).problems).toMatchObject([{
      id: 'text.interpolation',
      severity: 'warning',
      message: "'a:${TAG}' holds '${TAG}' as literal text: the container gets it as it stands",
      fix: expect.stringContaining('Variable.raw'),
    }]);
  });

  test.each(['command', 'entrypoint', 'test', 'content', 'dockerfile_inline', 'exec'])('may look like interpolation in %s, which is read by a shell or a program', (key) => {
    expect(problemsOf({ [key]: ['sh', '-c', 'echo ${HOME}'] })).toEqual([]);
  });

  test('may be Compose\'s own syntax', () => {
    expect(problemsOf({ image: rawText('${TAG:-latest}') })).toEqual([]);
  });
});

test('a place reads like a path through the file', () => {
  expect(at(entry({}), ['ports', '0', 'published'])).toEqual({ path: 'shop/api', location: 'services.api.ports[0].published' });
  expect(at(entry({}), [])).toEqual({ path: 'shop/api', location: 'services.api' });
});
