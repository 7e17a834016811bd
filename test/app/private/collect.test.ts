import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { App, LOCAL_FILES, mark, Stack, StackFile } from '../../../src/app';
import { collect } from '../../../src/app/private/collect';
import { ComposeService } from '../../../src/compose';

const spec = { image: 'a:1' };

test('finds what belongs to each stack, however deep', () => {
  const app = new App();
  const shop = new Stack(new Construct(app, 'group'), 'shop');
  const other = new Stack(app, 'other');
  const api = new ComposeService(new Construct(new Construct(shop, 'a'), 'b'), 'api', { spec });
  const file = new StackFile(api, 'notes', { path: 'notes.md', content: '' });
  const { stacks } = collect(app);
  expect(stacks.map(({ stack, elements, files }) => ({ stack, elements, files }))).toEqual([
    { stack: shop, elements: [api], files: [file] }, { stack: other, elements: [], files: [] },
  ]);
});

test('finds what bootstrap is to make, also on elements', () => {
  const app = new App();
  const api = new ComposeService(new Stack(app, 'shop'), 'api', { spec });
  mark(api, LOCAL_FILES, { secretFiles: { 'secrets/a': 'A' } });
  expect(collect(app).stacks[0]).toMatchObject({ elements: [api], local: [{ secretFiles: { 'secrets/a': 'A' } }] });
});

test('knows every construct by its path, the app by none', () => {
  const app = new App();
  const stack = new Stack(app, 'shop');
  expect([...collect(app).constructs]).toEqual([['', app], ['shop', stack]]);
});

test('finds what stands hundreds of levels deep', () => {
  const app = new App();
  let scope: Construct = new Stack(app, 'shop');
  for (let depth = 0; depth < 300; depth++) {
    scope = new Construct(scope, 'x');
  }
  new ComposeService(scope, 'api', { name: 'api', spec });
  expect(collect(app).stacks[0]?.elements).toHaveLength(1);
});

test('orders elements by the names that they have in the file, not by their ids', () => {
  const app = new App();
  const stack = new Stack(app, 'shop');
  [['a', 'z'], ['b', 'y'], ['c', 'x']].forEach(([id = '', name]) => new ComposeService(stack, id, { name, spec }));
  expect(collect(app).stacks[0]?.elements.map(({ _name }) => _name)).toEqual(['x', 'y', 'z']);
});

test('orders stacks, elements and files by their names, in whatever order they were made', () => {
  const ids = ['1', '10', '2', 'B', 'a', 'b'];
  fc.assert(fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
    const app = new App();
    for (const id of order) {
      const stack = new Stack(app, id, { projectName: 'p' });
      order.forEach((name) => new ComposeService(stack, name, { spec }));
      order.forEach((name) => new StackFile(stack, `f${name}`, { path: `f${name}`, content: '' }));
    }
    for (const { elements, files } of collect(app).stacks) {
      expect(elements.map(({ _name }) => _name)).toEqual(ids);
      expect(files.map(({ path }) => path)).toEqual(ids.map((id) => `f${id}`));
    }
    expect(collect(app).stacks.map(({ stack }) => stack.directory)).toEqual(ids);
  }), { numRuns: 20 });
});
