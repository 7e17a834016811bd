import { ManifestReader } from '../../../src/cli/private/manifest-reader';
import { variableText } from '../../../src/core/private/text';
import { messageOf } from '../../helpers/errors';
import { shop, variable } from '../shop';

function read(changes: { [key: string]: unknown }) {
  return new ManifestReader('out').stacks({ shop: shop(changes) });
}

test('turns the maps of a stack into lists', () => {
  expect(read({ certificates: [{ certificate: 'certificates/a.crt', key: 'certificates/a.key', names: ['*.localhost', '::1'], days: 365 }] })).toEqual([{
    outdir: 'out',
    directory: 'shop',
    project: 'shop',
    services: [{ name: 'orders', path: 'shop/orders/Default', profiles: [] }],
    volumes: ['orders_data'],
    networks: ['default'],
    variables: [
      { name: 'MAIL_API_KEY', description: 'key of the mail provider', required: true, secret: true, inUrl: false, generate: false, profileOnly: false },
      { name: 'ORDERS_PASSWORD', description: 'password of the owner', required: true, secret: true, inUrl: true, generate: true, profileOnly: false },
      {
        name: 'REGION',
        description: 'where mail is sent from',
        required: false,
        secret: false,
        inUrl: false,
        generate: false,
        profileOnly: false,
        defaultValue: 'eu-central-1',
      },
    ],
    secretFiles: [{ path: 'secrets/mail', variable: 'MAIL_API_KEY' }, { path: 'secrets/orders-password', variable: 'ORDERS_PASSWORD' }],
    certificates: [{ certificate: 'certificates/a.crt', key: 'certificates/a.key', names: ['*.localhost', '::1'], days: 365 }],
    notes: [],
    readers: new Map([['secrets/orders-password', ['orders', 'api']]]),
  }]);
});

test('takes names that objects have by themselves for names', () => {
  const stacks = JSON.parse(JSON.stringify({ shop: shop() }).replaceAll('orders_data', '__proto__').replaceAll('REGION', '__proto__'));
  const [stack] = new ManifestReader('out').stacks(stacks);

  expect(stack?.volumes).toEqual(['__proto__']);
  expect(stack?.variables.map(({ name }) => name)).toContain('__proto__');
});

test('takes notes of one line, which cannot draw on a terminal', () => {
  expect(read({ notes: ['Mind the gap.'] })[0]?.notes).toEqual(['Mind the gap.']);
  expect(messageOf(() => read({ notes: ['a\u001b[2J'] }))).toContain("'stacks.shop.notes' in 'out/manifest.json' is 'a\u001b[2J', which cannot be a name here");
});

describe('a default', () => {
  const withDefaults = (defaults: { [name: string]: string }) =>
    read({ variables: Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, variable({ default: value })])), secretFiles: {} });

  test('may hold other variables and dollar signs', () => {
    expect(withDefaults({ A: '$$5 ${B}', B: '' })[0]?.variables[0]?.defaultValue).toBe(`$5 ${variableText('out', 'B')}`);
  });

  test.each([
    ['$A', "holds a '$' that is neither '$$' nor the start of '${NAME}'"],
    ['${C}', "holds the variable 'C', which the stack does not have"],
    ['${A}', 'holds itself'],
    ['${B}', 'holds itself'],
  ])('%j is refused', (value, problem) => {
    expect(messageOf(() => withDefaults({ A: value, B: '${A}' }))).toContain(`'stacks.shop.variables.A.default' in 'out/manifest.json' ${problem}`);
  });
});

describe('a path that leads out of its folder is refused', () => {
  test.each([
    '/etc/passwd', '../x', 'secrets/../../x', 'secrets/..', 'secrets/.', 'secrets/...', 'secrets//x', 'secrets/', 'secrets', 'secret/x', 'certificates/x',
    'secrets\\x', 'secrets/a\\..\\..\\x', 'C:/secrets/x', 'secrets/a:stream', 'secrets/a\nb', 'secrets/a\u0000', `secrets/${'a'.repeat(256)}`,
  ])('%j as secret file', (path) => {
    expect(messageOf(() => read({ secretFiles: { [path]: 'REGION' } }))).toBe(
      `'stacks.shop.secretFiles['${path}']' in 'out/manifest.json' is the path '${path}', which does not stay inside 'secrets/';`
      + " nothing was touched: run 'synth' to write it again [manifest.invalid]",
    );
  });

  test.each(['../a.crt', 'docker-compose.yml', '.env', '/a', 'secrets/a'])('%j as certificate', (path) => {
    const certificate = { certificate: path, key: 'certificates/a.key', names: ['a'], days: 1 };
    expect(messageOf(() => read({ certificates: [certificate] }))).toContain(`'stacks.shop.certificates[0].certificate' in 'out/manifest.json' is the path '${path}'`);
  });

  test.each(['..', '.', 'a/b', '/tmp', '', '-x', 'a\\b'])('%j as directory of a stack', (directory) => {
    expect(messageOf(() => new ManifestReader('out').stacks({ [directory]: shop({ directory }) }))).toContain(
      `'stacks.${directory}.directory' in 'out/manifest.json' is '${directory}', which cannot be a name here`,
    );
  });
});

test.each<[string, { [key: string]: unknown }, string]>([
  ['a directory that is not its key', { directory: 'blog' }, "'stacks.shop.directory' in 'out/manifest.json' is not 'shop'"],
  ['a project name that Compose would change', { project: 'Shop' }, "'stacks.shop.project' in 'out/manifest.json' is 'Shop', which cannot be a name here"],
  ['a project name that is an option', { project: '--x' }, "is '--x', which cannot be a name here"],
  ['services that are a list', { services: [] }, "'stacks.shop.services' in 'out/manifest.json' is not an object"],
  ['a service that is text', { services: { a: 'x' } }, "'stacks.shop.services.a' in 'out/manifest.json' is not an object"],
  ['a service that would be an option', { services: { '--all': { path: '', profiles: [] } } }, "is '--all', which cannot be a name here"],
  ['networks that are an object', { networks: {} }, "'stacks.shop.networks' in 'out/manifest.json' is not a list"],
  ['a variable without description', { variables: { A: {} } }, "'stacks.shop.variables.A.description' in 'out/manifest.json' is not text"],
  ['a variable with another flag', { variables: { A: variable({ secret: 'no' }) } }, "'stacks.shop.variables.A.secret' in 'out/manifest.json' is neither true nor false"],
  ['a name that no variable has', { variables: { 'A B': variable() } }, "is 'A B', which cannot be a name here"],
  ['a secret file of no variable', { secretFiles: { 'secrets/a': 'NONE' } }, "names the variable 'NONE', which the stack does not have"],
  ['a secret file of what every object has', { secretFiles: { 'secrets/a': 'toString' } }, "names the variable 'toString', which the stack does not have"],
  ['a reader that is an option', { secretReaders: { 'secrets/a': ['--x'] } }, "is '--x', which cannot be a name here"],
  ['a certificate without names', { certificates: [{ names: [] }] }, "'stacks.shop.certificates[0].names' in 'out/manifest.json' is empty"],
  ['a certificate for no host', { certificates: [{ names: ['a b'] }] }, "holds 'a b', which is neither a host name nor an IP address"],
  ['a certificate for ever', { certificates: [{ names: ['a'], days: 1e9 }] }, "'stacks.shop.certificates[0].days' in 'out/manifest.json' is not a whole number from 1 to 3650"],
  [
    'a certificate that is its key',
    { certificates: [{ names: ['a'], days: 1, certificate: 'certificates/a', key: 'certificates/a' }] },
    "'stacks.shop.certificates[0]' in 'out/manifest.json' has one file for certificate and key",
  ],
])('refuses %s', (_, changes, message) => {
  expect(messageOf(() => read(changes))).toContain(message);
});
