import { compose, composeCommands } from '../helpers/compose';
import { ask, up } from './agreement/ask';
import { REFUSED } from './agreement/engine';
import { errorsOf, fileOf, modelOf, renamed, verdictOf } from './agreement/model';

describe.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  const [version = ''] = /\d+\.\d+\.\d+/.exec(compose([...command], '.', ['version', '--short']).stdout) ?? [];
  const stacks = REFUSED
    .filter(({ since = '0' }) => Number.parseFloat(since) <= Number.parseFloat(version))
    .map((each, index) => ({ ...each, name: `${each.id} ${each.what}`, document: renamed(each.document, String(index)) }));
  const files = stacks.map(({ document }) => fileOf([document]));

  test.each(stacks)('$name is an error', ({ id, document }) => {
    expect(errorsOf(verdictOf(modelOf(document), version)).map((finding) => finding.id)).toEqual([id]);
  });

  test('`config` sees none of these errors', async () => {
    const answers = await ask(command, files);
    expect(stacks.map(({ name }, index) => [name, answers[index]])).toEqual(stacks.map(({ name }) => [name, undefined]));
  }, 180_000);

  test('no such stack starts', async () => {
    const answers = await up(command, files, stacks.map(({ job }) => job));
    expect(stacks.map(({ name }, index) => [name, answers[index]])).toEqual(stacks.map(({ name, says }) => [name, expect.stringMatching(says)]));
  }, 180_000);
});
