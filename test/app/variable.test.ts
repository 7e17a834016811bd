import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { App, Stack, Variable } from '../../src/app';
import { parseText, rawText } from '../../src/core/private/text';
import { Image, Secret, Service } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

/** A stack with a password, and the URL that holds it. */
function withUrl(defaultValue = (password: Variable) => `postgresql://app:${password}@localhost/orders`): { shop: Shop; password: Variable; url: Variable } {
  const shop = new Shop();
  const password = Variable.password(shop.stack, 'ORDERS_PASSWORD', { description: 'password of the application' });
  const url = Variable.optional(shop.stack, 'ORDERS_URL', { description: 'where orders are', defaultValue: defaultValue(password) });
  return { shop, password, url };
}

function service(shop: Shop, id: string, environment: { [name: string]: string }, profiles?: string[]): Service {
  return new Service(shop.stack, id, { image: Image.of('busybox', '1.37'), environment, profiles });
}

describe('a default that holds another variable', () => {
  test('follows it in docker-compose.yml', () => {
    const { shop, url } = withUrl();
    service(shop, 'api', { URL: url.text });

    expect(shop.text()).toContain('      URL: "${ORDERS_URL:-postgresql://app:${ORDERS_PASSWORD:?password of the application}@localhost/orders}"\n');
  });

  test('is a secret when it holds one, and only then', () => {
    const { shop } = withUrl();
    const host = Variable.optional(shop.stack, 'HOST', { description: 'name', defaultValue: 'localhost' });
    Variable.optional(shop.stack, 'PLACE', { description: 'address', defaultValue: `https://${host}/` });

    expect(shop.manifest().stacks.shop?.variables).toMatchObject({
      HOST: { secret: false },
      ORDERS_URL: { secret: true, required: false, generate: false, default: 'postgresql://app:${ORDERS_PASSWORD}@localhost/orders' },
      PLACE: { secret: false, default: 'https://${HOST}/' },
    });
  });

  test('makes what stands in its URL a part of a URL, whoever uses it', () => {
    const { shop } = withUrl((password) => `${password} postgresql://`);
    expect(shop.manifest().stacks.shop?.variables.ORDERS_PASSWORD?.inUrl).toBe(false);
    expect(withUrl().shop.manifest().stacks.shop?.variables.ORDERS_PASSWORD?.inUrl).toBe(true);
  });

  test('leaves the project loadable while only a service under a profile needs what it holds', () => {
    const { shop, url } = withUrl();
    service(shop, 'tool', { URL: url.text }, ['tools']);

    expect(shop.text()).toContain('"${ORDERS_URL:-postgresql://app:${ORDERS_PASSWORD-}@localhost/orders}"');
  });

  test('does not make a variable needed that only a service under a profile needs otherwise', () => {
    const { shop, password } = withUrl();
    service(shop, 'tool', { PASSWORD: password.text }, ['tools']);

    expect(shop.text()).toContain('PASSWORD: "${ORDERS_PASSWORD-}"');
  });

  test('requires what it holds when a service needs both', () => {
    const { shop, password, url } = withUrl();
    service(shop, 'tool', { PASSWORD: password.text }, ['tools']);
    service(shop, 'api', { URL: url.text });

    expect(shop.text()).toContain('PASSWORD: "${ORDERS_PASSWORD:?password of the application}"');
  });

  test('may hold what holds another one', () => {
    const { shop, url } = withUrl();
    const pooled = Variable.optional(shop.stack, 'POOLED_URL', { description: 'through the pool', defaultValue: `${url}?pool=1` });
    service(shop, 'api', { URL: pooled.text });

    expect(shop.text()).toContain('"${POOLED_URL:-${ORDERS_URL:-postgresql://app:${ORDERS_PASSWORD:?password of the application}@localhost/orders}?pool=1}"');
    expect(shop.manifest().stacks.shop?.variables.POOLED_URL?.secret).toBe(true);
  });
});

describe('a default is refused', () => {
  test('when it holds a variable of another stack', () => {
    const other = new Stack(new App(), 'other');
    const foreign = Variable.required(other, 'HOST', { description: 'name' });

    expect(messageOf(() => withUrl(() => `http://${foreign}`))).toBe(
      "the default of variable 'ORDERS_URL' holds 'HOST' of stack 'other', and each stack has its own .env; declare it in stack 'shop' too [variable.stack at shop]",
    );
  });

  test('when it holds itself, or what was not declared before, so that no circle can be', () => {
    const { url } = withUrl();

    expect(messageOf(() => withUrl(() => url.text))).toBe(
      "the default of variable 'ORDERS_URL' holds 'ORDERS_URL', which was not declared before it; declare that first [variable.default at shop]",
    );
    const { shop } = withUrl();
    const later = Variable.optional(shop.stack, 'LATER', { description: 'what it is', defaultValue: url.text });
    expect(messageOf(() => Variable.optional(shop.stack, 'ORDERS_URL', { description: 'where orders are', defaultValue: later.text })))
      .toContain("variable 'ORDERS_URL' was declared at 'shop' with another 'defaultValue'");
  });

  test('when it holds syntax of Compose, in which nobody could see a secret', () => {
    expect(messageOf(() => withUrl(() => rawText('${A:-b}')))).toBe(
      "the default of variable 'ORDERS_URL' holds Compose's own syntax, '${A:-b}'; put a Variable there [variable.default at shop]",
    );
  });

  test('when its braces do not balance', () => {
    expect(messageOf(() => withUrl((password) => `{${password}`))).toContain("each '{' needs its '}'");
  });
});

test('a file gets the value of a default that holds a variable', () => {
  const { shop, url } = withUrl();
  const file = new Secret(shop.stack, 'url', { variable: url });
  service(shop, 'api', {}).addSecret(file);

  expect(shop.manifest().stacks.shop?.secretFiles).toEqual({ 'secrets/url': 'ORDERS_URL' });
  expect(findingsOf(shop.app)).toEqual([]);
});

test('the README of a stack shows a default with the names of its variables', () => {
  const { shop } = withUrl();

  expect(shop.app._synthInMemory().files['shop/README.md']).toContain('| `ORDERS_URL` | default `postgresql://app:${ORDERS_PASSWORD}@localhost/orders` | where orders are |');
});

test.each(['MAIL-KEY', '1ST', '', 'a b'])("is not called '%s'", (name) => {
  expect(messageOf(() => Variable.required(new Shop().stack, name, { description: 'release to run' }))).toBe(
    `'${name}' cannot be the name of a variable; use letters, digits and '_', not starting with a digit [variable.name at shop]`,
  );
});

test('has a description, which the person reads who fills in .env', () => {
  expect(messageOf(() => Variable.secret(new Shop().stack, 'TAG', { description: ' ' }))).toBe(
    "variable 'TAG' needs a description; say what the value is and where to get it [variable.description at shop]",
  );
});

describe('the text of a variable', () => {
  test('is the same in a template, in a sum and as a property', () => {
    const tag = Variable.required(new Shop().stack, 'TAG', { description: 'release to run' });
    expect([`${tag}`, '' + tag, String(tag)]).toEqual([tag.text, tag.text, tag.text]);
  });

  test('survives whatever a language does to strings, between any others', () => {
    const { stack } = new Shop();
    const tag = Variable.required(stack, 'TAG', { description: 'release to run' });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, behind) => {
      const travelled: unknown = JSON.parse(JSON.stringify([Buffer.from(`${before}${tag}${behind}`, 'utf8').toString('utf8')]));
      expect(travelled).toEqual([`${before}${tag.text}${behind}`]);
      expect(parseText(`${before}${tag}${behind}`).filter((part) => 'variable' in part)).toEqual([{ variable: 'TAG', stack: 'shop' }]);
    }));
  });
});

test('the kinds of variables differ in who must know them', () => {
  const shop = new Shop();
  const description = 'what it is';
  Variable.required(shop.stack, 'A', { description });
  Variable.secret(shop.stack, 'B', { description });
  Variable.password(shop.stack, 'C', { description });
  Variable.optional(shop.stack, 'D', { description, defaultValue: '$1' });
  const kinds = Object.values(shop.manifest().stacks.shop?.variables ?? {}).map(({ required, secret, generate }) => [required, secret, generate]);
  expect(kinds).toEqual([[true, false, false], [true, true, false], [true, true, true], [false, false, false]]);
});

test('a variable that nobody uses is asked for all the same', () => {
  const shop = new Shop();
  Variable.required(shop.stack, 'TAG', { description: 'release to run' });
  expect(shop.app._synthInMemory().files['shop/.env.required']).toContain('\nTAG=\n');
});

test('a part names its variable after its own place', () => {
  const { stack } = new Shop();
  const db = new Construct(stack, 'auth-db');
  expect([Variable.nameFor(db, 'PASSWORD'), Variable.nameFor(new Construct(db, 'Default'), 'URL'), Variable.nameFor(stack, 'TOKEN')]).toEqual(['AUTH_DB_PASSWORD', 'AUTH_DB_URL', 'TOKEN']);
});

test("Compose's own syntax is written as it is", () => {
  const shop = new Shop();
  service(shop, 'api', { TAG: `$${Variable.raw('${TAG:-$OTHER}')}` });
  expect(shop.service('api').environment).toEqual({ TAG: '$$${TAG:-$OTHER}' });
});

test("Compose's own syntax holds no variable, whose form nobody would know", () => {
  const tag = Variable.required(new Shop().stack, 'TAG', { description: 'release to run' });
  expect(messageOf(() => Variable.raw(`\${A:-${tag}}`))).toContain('raw Compose syntax holds the variable');
});

test('a description stands in the braces of Compose too', () => {
  const { stack } = new Shop();
  expect(messageOf(() => Variable.required(stack, 'A', { description: 'a } b' }))).toContain("the description of variable 'A' is 'a } b'");
  expect(messageOf(() => Variable.required(stack, 'A', { description: 'a\nb' }))).toContain('[variable.lines at shop]');
});

test('is not declared after synthesis', () => {
  const shop = new Shop();
  shop.text();
  expect(messageOf(() => Variable.required(shop.stack, 'TAG', { description: 'release to run' }))).toContain("'Variable' was called after synthesis began");
});
