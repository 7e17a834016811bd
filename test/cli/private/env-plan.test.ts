import type { EnvPlan, EnvQuestion } from '../../../src/cli/private/env-plan';
import { planEnv } from '../../../src/cli/private/env-plan';
import { parseDotenv } from '../../../src/core/private/dotenv';
import { renderEnvExample } from '../../../src/core/private/env-example';
import { messageOf } from '../../helpers/errors';
import { readShop, variable } from '../shop';

const stack = readShop();
const example = renderEnvExample('shop', stack.variables);

function plan(existing?: string, changes: Partial<EnvQuestion> = {}): EnvPlan {
  return planEnv({ stack, existing, example, file: 'shop/.env', environment: {}, invent: () => 'Invented', ...changes });
}

describe('a new .env', () => {
  test('is the example with secrets filled in', () => {
    expect(plan().text).toBe(example.replace('ORDERS_PASSWORD=', 'ORDERS_PASSWORD=Invented'));
    expect(plan()).toMatchObject({ invented: ['ORDERS_PASSWORD'], added: [] });
  });

  test('leaves to a person what only a person knows', () => {
    expect(plan().missing.map(({ name }) => name)).toEqual(['MAIL_API_KEY']);
  });

  test('is made without an example too', () => {
    const { text } = plan(undefined, { example: '' });

    expect(parseDotenv(text, { file: '' }).map(({ name, value }) => [name, value])).toEqual([['MAIL_API_KEY', ''], ['ORDERS_PASSWORD', 'Invented']]);
  });
});

describe('an existing .env', () => {
  test('stays as it is when nothing is missing', () => {
    const text = 'MAIL_API_KEY = "a"  # mine\r\nexport ORDERS_PASSWORD=b\nOTHER=1';

    expect(plan(text)).toMatchObject({ text, invented: [], added: [], missing: [] });
  });

  test('keeps every byte, and gets what is missing behind it', () => {
    expect(plan('# mine\nMAIL_API_KEY=a')).toMatchObject({
      text: `# mine
MAIL_API_KEY=a

# password of the owner
# required; secret; 'bootstrap' makes one; part of a URL: only A-Z a-z 0-9 . _ ~ -
ORDERS_PASSWORD=Invented
`,
      invented: ['ORDERS_PASSWORD'],
      added: ['ORDERS_PASSWORD'],
    });
  });

  test('does not get optional variables: their default counts', () => {
    const { text, values } = plan('MAIL_API_KEY=a\nORDERS_PASSWORD=b\n');

    expect(text).not.toContain('REGION');
    expect(values.get('REGION')).toBe('eu-central-1');
  });

  test('gives a default what the variables in it have', () => {
    const derived = readShop({
      variables: {
        ORDERS_PASSWORD: variable({ required: true, secret: true, generate: true }),
        ORDERS_URL: variable({ secret: true, default: 'postgresql://app:${ORDERS_PASSWORD}@localhost?price=$$1' }),
        COPY: variable({ default: '${ORDERS_URL}' }),
      },
      secretFiles: {},
    });
    const valueOf = (text: string) => planEnv({ stack: derived, existing: text, example: '', file: '.env', environment: {}, invent: () => '' }).values.get('COPY');

    expect(valueOf('ORDERS_PASSWORD=p\n')).toBe('postgresql://app:p@localhost?price=$1');
    expect(valueOf('ORDERS_PASSWORD=p\nORDERS_URL=mine\n')).toBe('mine');
  });

  test('has no end of the stack, however long the chain of defaults', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `V${index}`);
    const chain = readShop({ variables: Object.fromEntries(names.map((name, index) => [name, variable({ default: index === 0 ? 'end' : `\${V${index - 1}}` })])), secretFiles: {} });
    expect(plan('', { stack: chain }).values.get('V19999')).toBe('end');
  });

  test('refuses defaults that grow without end', () => {
    const names = Array.from({ length: 64 }, (_, index) => `V${index}`);
    const bomb = readShop({ variables: Object.fromEntries(names.map((name, index) => [name, variable({ default: index === 0 ? 'boom' : `\${V${index - 1}}\${V${index - 1}}` })])), secretFiles: {} });
    expect(messageOf(() => plan('', { stack: bomb }))).toMatch(/^the default of 'V\d+' is longer than 131072 characters with the variables in it; .* \[manifest\.invalid\]$/);
  });

  test.each([
    ['ORDERS_PASSWORD=\nX=1\n', 'ORDERS_PASSWORD=Invented\nX=1\n'],
    ['ORDERS_PASSWORD = "" # soon\n', 'ORDERS_PASSWORD = Invented # soon\n'],
    ["ORDERS_PASSWORD=a\nORDERS_PASSWORD=''", 'ORDERS_PASSWORD=a\nORDERS_PASSWORD=Invented'],
  ])('gets secrets where their place is empty: %j', (before, after) => {
    expect(plan(`MAIL_API_KEY=a\n${before}`).text).toBe(`MAIL_API_KEY=a\n${after}`);
  });

  test('keeps a secret that somebody composes of other variables, and one that the shell gives', () => {
    expect(plan('MAIL_API_KEY=a\nORDERS_PASSWORD=$NONE\n').invented).toEqual([]);
    expect(plan('MAIL_API_KEY=a\nORDERS_PASSWORD\n', { environment: { ORDERS_PASSWORD: 'shell' } })).toMatchObject({ invented: [], missing: [] });
    expect(plan('MAIL_API_KEY=a\nORDERS_PASSWORD\n').missing.map(({ name }) => name)).toEqual(['ORDERS_PASSWORD']);
  });

  test('is refused where Compose would refuse it', () => {
    expect(() => plan('some words\n')).toThrow("shop/.env:1: a name cannot hold a space; write NAME=value, or '#' before a comment [dotenv.syntax]");
  });
});

test('values are those that Compose would see', () => {
  const { values } = plan('BASE=x\nMAIL_API_KEY="${BASE}y"\nORDERS_PASSWORD=b\nREGION=\n');

  expect([...values]).toEqual([['MAIL_API_KEY', 'xy'], ['ORDERS_PASSWORD', 'b'], ['REGION', 'eu-central-1']]);
});

describe('findings', () => {
  test('a value inside a URL must need no encoding; it is not shown', () => {
    const { findings } = plan('MAIL_API_KEY=a\nORDERS_PASSWORD="p@ss/w@rd"\n');

    expect(findings).toEqual([{
      id: 'variable.url',
      severity: 'error',
      message: "'ORDERS_PASSWORD' is part of a URL and holds '@' '/', which Compose cannot encode; allowed are A-Z a-z 0-9 . _ ~ -",
      fix: "write another value in 'shop/.env'; where it is the password of an existing database, change it there too",
      places: [{ path: 'shop', source: 'shop/.env:2' }],
    }]);
  });

  test('other values may hold anything', () => {
    expect(plan("MAIL_API_KEY='@/:$ %'\nORDERS_PASSWORD=b\n").findings).toEqual([]);
  });

  test('a dollar sign that Compose takes for a variable is a warning', () => {
    expect(plan('MAIL_API_KEY=pa$word\nORDERS_PASSWORD=b\n').findings).toMatchObject([{
      id: 'variable.unset',
      severity: 'warning',
      message: "the value of 'MAIL_API_KEY' mentions '$word', which is not set: Compose puts nothing there",
    }]);
  });

  test('a variable that the shell sets to something else is a warning', () => {
    const text = 'MAIL_API_KEY=a\nORDERS_PASSWORD=b\n';

    expect(plan(text, { environment: { MAIL_API_KEY: 'c' } }).findings).toMatchObject([{ id: 'variable.shadowed', severity: 'warning', fix: 'unset MAIL_API_KEY' }]);
    expect(plan(text, { environment: { MAIL_API_KEY: 'a' } }).findings).toEqual([]);
  });

  test('variables of the file that are none of the stack are not looked at', () => {
    expect(plan('MAIL_API_KEY=a\nORDERS_PASSWORD=b\nOTHER=$NONE\n').findings).toEqual([]);
  });
});

test('a variable that only a profile needs is missing too, and says so', () => {
  const profiled = readShop({ variables: { A: variable({ required: true, profileOnly: true }) }, secretFiles: {} });

  expect(plan('', { stack: profiled }).missing).toMatchObject([{ name: 'A', profileOnly: true }]);
});
