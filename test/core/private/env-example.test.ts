import { parseDotenv } from '../../../src/core/private/dotenv';
import type { DocumentedVariable } from '../../../src/core/private/env-example';
import { renderEnvExample, renderEnvRequired, renderVariable } from '../../../src/core/private/env-example';
import { variableText } from '../../../src/core/private/text';

function values(text: string): { [name: string]: string | undefined } {
  return Object.fromEntries(parseDotenv(text, { file: '.env' }).map(({ name, value }) => [name, value]));
}

const plain: DocumentedVariable = { name: 'X', description: 'what it is', required: true, secret: false, inUrl: false, generate: false };
const variables: DocumentedVariable[] = [
  { ...plain, name: 'REGION', description: 'where mail is sent from', required: false, defaultValue: 'eu central' },
  { ...plain, name: 'ORDERS_PASSWORD', description: 'password of the owner\nof the database', secret: true, inUrl: true, generate: true },
  { ...plain, name: 'MAIL_API_KEY', description: 'key of the mail provider', secret: true, defaultValue: 'never-shown' },
];

test('.env.example has every variable with its comment, defaults filled in and required ones empty', () => {
  expect(renderEnvExample('shop', variables)).toBe(`\
# Variables of 'shop'. 'npx projen bootstrap' makes '.env' out of '.env.example' and invents the secrets that it may.
# By hand: copy '.env.example' to '.env' and fill it in. Optional lines may be left out there: the default counts then.

# key of the mail provider
# required; secret
MAIL_API_KEY=

# password of the owner
# of the database
# required; secret; 'bootstrap' makes one; part of a URL: only A-Z a-z 0-9 . _ ~ -
ORDERS_PASSWORD=

# where mail is sent from
# optional
REGION='eu central'
`);
});

test('.env.required has the required ones without values', () => {
  const text = renderEnvRequired('shop', variables);

  expect(text.split('\n')[0]).toBe("# Variables without which 'shop' does not start; their values belong into '.env'.");
  expect(values(text)).toEqual({ MAIL_API_KEY: '', ORDERS_PASSWORD: '' });
});

test('a description cannot break out of its comment', () => {
  expect(values(renderVariable({ ...plain, description: 'a\nEVIL=1\r\nEVIL=2\rEVIL=3' }, 'v'))).toEqual({ X: 'v' });
});

describe('a default that holds another variable', () => {
  const password = variableText('shop', 'ORDERS_PASSWORD');
  const derived: DocumentedVariable[] = [
    { ...plain, name: 'ORDERS_PASSWORD', secret: true },
    { ...plain, name: 'ADMIN_URL', required: false, secret: true, defaultValue: `${variableText('shop', 'ORDERS_URL')}?user=admin` },
    { ...plain, name: 'ORDERS_URL', required: false, secret: true, defaultValue: `postgresql://app:${password}@localhost/orders` },
  ];

  test('shows its name and never a value', () => {
    expect(renderEnvExample('shop', derived)).toContain('\n# optional; secret\nORDERS_URL=postgresql://app:${ORDERS_PASSWORD}@localhost/orders\n');
  });

  test('stands behind the lines that it needs: Compose reads from top to bottom', () => {
    const text = renderEnvExample('shop', derived).replace('ORDERS_PASSWORD=', 'ORDERS_PASSWORD=p');

    expect(Object.keys(values(text))).toEqual(['ORDERS_PASSWORD', 'ORDERS_URL', 'ADMIN_URL']);
    expect(values(text).ADMIN_URL).toBe('postgresql://app:p@localhost/orders?user=admin');
  });

  test('stands in the same place wherever it was declared', () => {
    expect(renderEnvExample('shop', [...derived].reverse())).toBe(renderEnvExample('shop', derived));
  });
});
