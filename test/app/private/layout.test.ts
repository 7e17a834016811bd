import { App, Stack, StackFile } from '../../../src/app';
import { messageOf } from '../../helpers/errors';
import { findingsOf } from '../../helpers/findings';
import { Shop } from '../../helpers/stack';

function conflictOf(...paths: string[]): string {
  const shop = new Shop();
  paths.forEach((path, index) => new StackFile(shop.stack, `f${index}`, { path, content: '' }));
  return messageOf(() => findingsOf(shop.app));
}

test('two constructs cannot write one file, whatever its case', () => {
  expect(conflictOf('a/b.txt', 'A/b.txt')).toMatch(
    /error +file\.conflict +file 'A\/b\.txt' and file 'a\/b\.txt' are the same place in the output \(upper and lower case are one on many disks\)\n +shop\/f1 .*\n +shop\/f0 .*/,
  );
});

test('a file cannot stand where another needs a folder', () => {
  expect(conflictOf('a', 'a/b/c')).toContain("file 'a' stands where file 'a/b/c' needs a folder");
});

test('two stacks cannot write one directory', () => {
  const app = new App();
  new Stack(app, 'shop', { projectName: 'one' });
  new Stack(app, 'Shop', { projectName: 'two' });
  expect(messageOf(() => findingsOf(app))).toContain("directory 'Shop' and directory 'shop' are the same place in the output");
});
