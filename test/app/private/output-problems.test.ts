import { outputProblems } from '../../../src/app/private/output-problems';

test('says what a person should know before files are replaced', () => {
  const kept = new Map([['shop/a', 'shop/a.edited']]);
  const comparison = { changed: ['shop/a'], gone: [], edited: ['shop/a', 'shop/b'], kept, foreign: ['shop/c'], blocked: ['shop/d'], lostVolumes: ['shop_data'] };
  expect(outputProblems(comparison).map(({ severity, id, message, fix }) => `${severity} ${id}: ${message}: ${fix}`)).toEqual([
    "error output.foreign: 'shop/c' stands where a generated file is to be, and cdk-compose did not write it: move it away, or give the app another outdir",
    "error output.blocked: 'shop/d' cannot be written: a folder stands in its place, or a file in the place of one of its folders: "
      + 'move that away, or give the app another outdir',
    "warning output.edited: 'shop/a' was edited by hand since it was generated: put the change into the program; the edited text is kept as 'shop/a.edited'",
    "warning output.edited: 'shop/b' was edited by hand since it was generated: nothing generates it any more, and it stays as it is: delete it when nobody needs it",
    "warning volume.lost: volume 'shop_data' was in the previous output and is gone: its data stays in the engine, but no service sees it any more: "
      + "keep its name with 'volumeName', or move the data and acknowledge it",
  ]);
});
