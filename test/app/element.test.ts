import { Construct } from 'constructs';
import { Variable } from '../../src/app';
import { ComposeNetwork, ComposeService } from '../../src/compose';
import { messageOf } from '../helpers/errors';
import { findingsOf } from '../helpers/findings';
import { Shop } from '../helpers/stack';

const sleep = { image: 'busybox:1.37', command: ['sleep', 'infinity'] };

describe('the name of an element', () => {
  test('is its path inside the stack, without Default', () => {
    const shop = new Shop();
    const part = new Construct(new Construct(shop.stack, 'orders'), 'db');
    new ComposeService(part, 'Default', { spec: sleep });
    new ComposeService(part, 'exporter', { spec: sleep });
    expect(Object.keys(shop.compose().services)).toEqual(['orders-db', 'orders-db-exporter']);
  });

  test('may be one of its own, which Compose must accept', () => {
    const shop = new Shop();
    new ComposeService(shop.stack, 'Default', { name: 'my_api', spec: sleep });
    expect(Object.keys(shop.compose().services)).toEqual(['my_api']);
    expect(messageOf(() => new ComposeNetwork(new Shop().stack, 'net', { name: 'a b', spec: {} }))).toBe(
      "'a b' cannot be a network name; use letters, digits, '.', '_' and '-' [name.characters at shop/net]",
    );
  });

  test('cannot come from Default alone', () => {
    expect(messageOf(() => new ComposeService(new Shop().stack, 'Default', { spec: sleep }))).toContain("'Default' is left out of names, so nothing is left for one here");
  });

  test.each(['1', '10', '2', '007', 'a.b', '1-a'])('may be %s', (id) => {
    const shop = new Shop();
    new ComposeService(shop.stack, id, { spec: sleep });
    expect(Object.keys(shop.compose().services)).toEqual([id]);
  });

  test.each(['a/b', 'ä', '', ' a', '-a'])('cannot be made of the id %j', (id) => {
    expect(messageOf(() => new ComposeService(new Shop().stack, id, { spec: sleep }))).toContain(
      `'${id}' in 'shop' cannot be a construct id; start with a letter or digit and use letters, digits, '.', '_' and '-' [id.characters at shop]`,
    );
  });

  test.each(['constructor', 'toString', '__proto__'])('cannot be made of %s, which every JavaScript object has', (id) => {
    expect(messageOf(() => new ComposeService(new Shop().stack, id, { spec: sleep }))).toContain('[id.reserved at shop]');
  });

  test('cannot be made of an odd id around it', () => {
    expect(messageOf(() => new ComposeService(new Construct(new Shop().stack, 'ä b'), 'api', { spec: sleep }))).toContain("'ä b-api' cannot be a service name");
  });

  test('may be one that JavaScript treats in its own way', () => {
    const shop = new Shop();
    new ComposeService(shop.stack, 'a', { name: '__proto__', spec: sleep });
    expect(shop.text()).toContain('\n  "__proto__":\n    image: busybox:1.37\n');
    expect(shop.manifest().stacks.shop?.services).toHaveProperty(['__proto__', 'path'], 'shop/a');
  });
});

describe('an override', () => {
  function overridden(change: (service: ComposeService) => void): { [key: string]: unknown } {
    const shop = new Shop();
    change(new ComposeService(shop.stack, 'api', { spec: { ...sleep, environment: { A: '1' }, labels: { 'com.acme.team': 'a' } } }));
    return shop.service('api');
  }

  test('replaces an item of a list by its index', () => {
    expect(overridden((api) => api.override('command.1', '1h')).command).toEqual(['sleep', '1h']);
  });

  test('adds an item behind the last one', () => {
    expect(overridden((api) => api.override('command.2', 'x')).command).toEqual(['sleep', 'infinity', 'x']);
  });

  test('makes the maps on its way', () => {
    expect(overridden((api) => api.override('deploy.resources.limits.pids', 9)).deploy).toEqual({ resources: { limits: { pids: 9 } } });
  });

  test('reaches a key that holds a dot', () => {
    expect(overridden((api) => api.override('labels.com\\.acme\\.team', 'b')).labels).toEqual({ 'com.acme.team': 'b' });
  });

  test('wins over an earlier one', () => {
    expect(overridden((api) => {
      api.override('hostname', 'a');
      api.override('hostname', 'b');
    }).hostname).toBe('b');
  });

  test('may hold a variable in its value', () => {
    const shop = new Shop();
    const region = Variable.optional(shop.stack, 'REGION', { description: 'where', defaultValue: 'eu' });
    new ComposeService(shop.stack, 'api', { spec: sleep }).override('environment', { REGION: `${region}-1` });
    expect(shop.service('api').environment).toEqual({ REGION: '${REGION:-eu}-1' });
  });

  test('takes its value as it is at the call', () => {
    const value = { A: '1' };
    expect(overridden((api) => {
      api.override('environment', value);
      value.A = '2';
    }).environment).toEqual({ A: '1' });
  });

  test('may be removed again in part, at each synthesis anew', () => {
    const shop = new Shop();
    const api = new ComposeService(shop.stack, 'api', { spec: sleep });
    api.override('labels', { a: '1', b: '2' });
    api.removeOverride('labels.a');
    expect([shop.text(), shop.text()].map((text) => text.includes('labels:\n      b: "2"\n'))).toEqual([true, true]);
  });

  test('leaves the struct alone that the element was made from', () => {
    const spec = { ...sleep, environment: { A: '1', B: '2' } };
    const shop = new Shop();
    const api = new ComposeService(shop.stack, 'api', { spec });
    api.removeOverride('environment.A');
    api.removeOverride('command.0');
    shop.text();
    expect(spec).toEqual({ ...sleep, environment: { A: '1', B: '2' } });
  });

  test('that removes nothing is an error at the line of the call', () => {
    const shop = new Shop();
    new ComposeService(shop.stack, 'api', { spec: sleep }).removeOverride('labels.team');
    expect(messageOf(() => findingsOf(shop.app))).toMatch(
      /override\.path +nothing stands at 'labels\.team'\n +shop\/api +test\/app\/element\.test\.ts:\d+:\d+ +services\.api\.labels\.team\n +fix +remove the call of 'removeOverride'/,
    );
  });

  test.each(['override', 'removeOverride'] as const)('cannot come after synthesis: %s', (method) => {
    const shop = new Shop();
    const api = new ComposeService(shop.stack, 'api', { spec: sleep });
    shop.text();
    expect(messageOf(() => api[method]('hostname', 'h'))).toContain(`'${method}' was called after synthesis began, so it would be in no file`);
  });
});
