import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  [JSON.stringify({ ...manifest, files: { '../../etc/passwd': 'abc' } }), "'../../etc/passwd' is no file of an output directory"],
])('refuses %s', (text, reason) => {
  writeFileSync(file, text);
  expect(messageOf(() => readManifest(file))).toBe(
    `'${file}' is no manifest of cdk-compose (${reason}); restore it from git, or delete the output directory and synthesize again [manifest.unreadable]`,
  );
  expect(readManifest(file, { tolerant: true })).toBeUndefined();
});
