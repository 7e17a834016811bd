import { reportWarnings } from '../../../src/cli/private/local-findings';
import { fakeSurroundings, removeFolders, writeFiles } from '../fake-surroundings';

afterAll(removeFolders);

test.each([
  ['there is no file', undefined],
  ['nothing was found', { version: 1, findings: [] }],
  ['the file holds something else', { version: 2, findings: [{ id: 'a' }, 'x', null] }],
])('says nothing when %s', (_, content) => {
  const { folder, terminal, out, err } = fakeSurroundings();
  writeFiles(folder, content ? { 'out/.findings.json': JSON.stringify(content) } : {});
  reportWarnings(folder, 'out', terminal);

  expect(out() + err()).toBe('');
});
