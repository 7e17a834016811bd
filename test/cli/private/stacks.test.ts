import type { Call } from '../../../src/cli/command';
import { UsageError } from '../../../src/cli/command';
import { outdirOf, stacksOf } from '../../../src/cli/private/stacks';
import { messageOf } from '../../helpers/errors';
import { newFolder, removeFolders } from '../fake-surroundings';
import { shop, writeOutput } from '../shop';

afterAll(removeFolders);

function call(values: { [name: string]: string } = {}): Call {
  return { words: [], switches: new Set(), values: new Map(Object.entries(values)) };
}

test('the output directory is compose.out unless asked otherwise', () => {
  expect([outdirOf(call()), outdirOf(call({ outdir: 'x' })), outdirOf(call({ outdir: 'x/y/' })), outdirOf(call({ outdir: '/' }))]).toEqual(['compose.out', 'x', 'x/y', '/']);
});

test('all stacks are meant, or the one that is named', () => {
  const folder = newFolder();
  writeOutput(folder, shop(), shop({ directory: 'blog' }));
  const names = (values: { [name: string]: string }) => stacksOf(call(values), folder).map(({ directory }) => directory);

  expect(names({})).toEqual(['shop', 'blog']);
  expect(names({ stack: 'blog' })).toEqual(['blog']);
  expect(messageOf(() => names({ stack: 'shp' }))).toBe("there is no stack 'shp'; did you mean 'shop'?");
  expect(messageOf(() => names({ stack: 'xyz' }))).toBe("there is no stack 'xyz'; there is 'shop', 'blog'");
  expect(() => names({ stack: 'shp' })).toThrow(UsageError);
});
