import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../src/app/private/read-manifest';
import { messageOf } from '../../helpers/errors';

const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-'));
const file = join(folder, 'manifest.json');
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = { version: 1, generator: 'cdk-compose', stacks: { shop: { volumes: { data: {} } } }, files: { 'shop/docker-compose.yml': 'abc' } };

test('knows the files and volumes of an earlier synthesis', () => {
  writeFileSync(file, JSON.stringify(manifest));
  const known = readManifest(file);
  expect([...known?.files ?? []]).toEqual([['shop/docker-compose.yml', 'abc']]);
  expect([...known?.volumes ?? []]).toEqual([['shop', ['data']]]);
});

test('knows nothing where there is none', () => {
  expect(readManifest(join(folder, 'elsewhere.json'))).toBeUndefined();
});

test.each<[string, string]>([
  ['half a fi', "it does not say 'generator: cdk-compose'"],
  ['{}', "it does not say 'generator: cdk-compose'"],
  [JSON.stringify({ ...manifest, version: 7 }), 'its version is 7, this library reads 1'],
  [JSON.stringify({ ...manifest, files: undefined }), "it lacks 'stacks' or 'files'"],
  [JSON.stringify({ ...manifest, files: { 'shop/x': 7 } }), "'shop/x' is no file of an output directory"],
  ...['../../etc/passwd', '/etc/passwd', 'a/../../b', 'a/..', '.', '', 'a/', './a', 'a//b', 'C:/x', 'a\\..\\..\\b', '\\\\host\\x', 'a\0b', 'a\nb'].map((path): [string, string] => [
    JSON.stringify({ ...manifest, files: { [path]: 'abc' } }), `'${path}' is no file of an output directory`,
  ]),
])('refuses %s', (text, reason) => {
  writeFileSync(file, text);
  expect(messageOf(() => readManifest(file))).toBe(
    `'${file}' is no manifest of cdk-compose (${reason}); restore it from git, or delete the output directory and synthesize again [manifest.unreadable]`,
  );
  expect(readManifest(file, { tolerant: true })).toBeUndefined();
});

test('refuses a file that is too large for a manifest, without reading it', () => {
  writeFileSync(file, '');
  truncateSync(file, 65 * 1024 * 1024);
  expect(messageOf(() => readManifest(file))).toContain('(it has 68157440 bytes)');
});

test('takes stacks as they come', () => {
  writeFileSync(file, '{"version":1,"generator":"cdk-compose","stacks":{"__proto__":{"volumes":{"a":{}}},"b":7,"c":{"volumes":[]}},"files":{"__proto__":"abc"}}');
  const known = readManifest(file);
  expect([...known?.volumes ?? []]).toEqual([['__proto__', ['a']], ['b', []], ['c', []]]);
  expect([...known?.files ?? []]).toEqual([['__proto__', 'abc']]);
});
