import * as fs from 'node:fs';
import * as path from 'node:path';
import { Receipt } from '../../../src/cli/private/receipt';

function leave(file: string | undefined, text: string): void {
  fs.appendFileSync(file ?? '', text);
}

test('names the directories of all syntheses, each once', () => {
  const environment: { [name: string]: string | undefined } = {};
  const receipt = new Receipt(environment);
  expect(receipt.directories()).toEqual([]);
  leave(environment.CDK_COMPOSE_RECEIPT, '/a b\n/c\n/a b\n');

  expect(receipt.directories()).toEqual(['/a b', '/c']);
  receipt.remove();
});

test('leaves nothing behind, on disk or in the environment', () => {
  const environment: { [name: string]: string | undefined } = {};
  const receipt = new Receipt(environment);
  const file = environment.CDK_COMPOSE_RECEIPT ?? '';
  leave(file, '/a\n');
  receipt.remove();
  receipt.remove();

  expect(environment).toEqual({});
  expect(fs.existsSync(path.dirname(file))).toBe(false);
});

test('tells what it heard to a command line that waits around it', () => {
  const environment: { [name: string]: string | undefined } = {};
  const outer = new Receipt(environment);
  const inner = new Receipt(environment);
  leave(environment.CDK_COMPOSE_RECEIPT, '/a\n');

  expect(outer.directories()).toEqual([]);
  inner.remove();
  expect(outer.directories()).toEqual(['/a']);
  outer.remove();
});
