import * as fs from 'node:fs';
import * as path from 'node:path';
import { Receipt } from '../../../src/cli/private/receipt';

interface Environment {
  [name: string]: string | undefined;
}

const RECEIPTS: readonly [string, (environment: Environment) => Receipt][] = [
  ['CDK_COMPOSE_RECEIPT', (environment) => Receipt.ofDirectories(environment)],
  ['CDK_COMPOSE_FINDINGS', (environment) => Receipt.ofFindings(environment)],
];

describe.each(RECEIPTS)('the file that %s names', (name, receiptOf) => {
  const leave = (environment: Environment, text: string): void => fs.appendFileSync(environment[name] ?? '', text);

  test('has a line of each synthesis, each once', () => {
    const environment: Environment = {};
    const receipt = receiptOf(environment);
    expect(receipt.lines()).toEqual([]);
    leave(environment, '/a b\n/c\n/a b\n');
    expect(receipt.lines()).toEqual(['/a b', '/c']);
    receipt.remove();
  });

  test('leaves nothing behind, on disk, in the environment or at the end of the process', () => {
    const environment: Environment = {};
    const waiting = process.listenerCount('exit');
    const receipt = receiptOf(environment);
    const folder = path.dirname(environment[name] ?? '');
    leave(environment, '/a\n');
    expect([fs.existsSync(folder), process.listenerCount('exit')]).toEqual([true, waiting + 1]);
    receipt.remove();
    receipt.remove();
    expect([environment, fs.existsSync(folder), process.listenerCount('exit')]).toEqual([{}, false, waiting]);
  });

  test('hands its lines on to whoever waits around it', () => {
    const environment: Environment = {};
    const outer = receiptOf(environment);
    const inner = receiptOf(environment);
    leave(environment, '/a\n');
    expect(outer.lines()).toEqual([]);
    inner.remove();
    expect(outer.lines()).toEqual(['/a']);
    outer.remove();
  });
});
