import { planStack } from '../../../src/cli/private/stack-plan';
import { fakeSurroundings, filesBelow, removeFolders, writeFiles } from '../fake-surroundings';
import { readShop, writeOutput } from '../shop';

afterAll(removeFolders);

function plan(files: { [file: string]: string } = {}, changes: { [key: string]: unknown } = {}) {
  const surroundings = fakeSurroundings();
  writeOutput(surroundings.folder);
  writeFiles(surroundings.folder, Object.fromEntries(Object.entries(files).map(([file, text]) => [`compose.out/shop/${file}`, text])));
  const before = filesBelow(surroundings.folder);
  const planned = planStack(readShop(changes), surroundings);
  expect(filesBelow(surroundings.folder)).toEqual(before);
  return planned;
}

test('planning changes nothing, and tells what will be done', () => {
  expect(plan().actions.map(({ verb, file }) => `${verb} ${file}`)).toEqual(['made .env', 'made secrets/orders-password']);
});

test('secrets are new only when they were made up for a new .env', () => {
  expect(plan().newSecrets).toBe(true);
  expect(plan({ '.env': 'MAIL_API_KEY=a\n' }).newSecrets).toBe(false);
  expect(plan({ '.env.example': 'MAIL_API_KEY=a\nORDERS_PASSWORD=b\n' }).newSecrets).toBe(false);
});

test('services are stale when a file that they read gets another content, not when it is new', () => {
  const env = { '.env': 'MAIL_API_KEY=a\nORDERS_PASSWORD=b\n' };

  expect(plan({ ...env, 'secrets/orders-password': 'old' }).stale).toEqual(['orders', 'api']);
  expect(plan({ ...env, 'secrets/orders-password': 'b' }).stale).toEqual([]);
  expect(plan(env).stale).toEqual([]);
});

test('a secret file whose value is missing is left as it is', () => {
  expect(plan({ '.env': 'ORDERS_PASSWORD=b\n', 'secrets/mail': 'old' }).actions.map(({ file }) => file)).not.toContain('secrets/mail');
});

test('a stack without variables gets no .env', () => {
  expect(plan({}, { variables: {}, secretFiles: {} }).actions).toEqual([]);
});

test('messages name files the way a person would find them', () => {
  expect(plan().env).toBe('compose.out/shop/.env');
});
