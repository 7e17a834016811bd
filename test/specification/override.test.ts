import type { ComposeObject, ComposeValue } from '../../src/specification/model';
import { checkOverride, removeAt, setAt } from '../../src/specification/override';
import { definitionOf } from '../../src/specification/table';

const SERVICE = definitionOf('services');

function set(body: ComposeObject, path: string, value: ComposeValue): ComposeObject | string {
  return setAt(SERVICE, body, path.split('.'), value)?.message ?? body;
}

function remove(body: ComposeObject, path: string): ComposeObject | string {
  return removeAt(body, path.split('.'))?.message ?? body;
}

describe('checkOverride', () => {
  const check = (path: string, value: ComposeValue | undefined) => {
    const { path: keys, problems } = checkOverride(SERVICE, path.split('.'), value);
    return [keys.join('.'), ...problems.map(({ message }) => message)];
  };

  test('takes a legal value in either spelling of the path', () => {
    expect(check('deploy.resources.limits.pids', 200)).toEqual(['deploy.resources.limits.pids']);
    expect(check('healthcheck.startInterval', '1s')).toEqual(['healthcheck.start_interval']);
  });

  test('says what Docker Compose would refuse', () => {
    expect(check('capAdd', 'ALL')).toEqual(['cap_add', "'cap_add' is the text 'ALL', but takes a list of text"]);
    expect(check('healthcheck', { startInterval: '1s' })[1]).toContain("did you mean 'start_interval'?");
    expect(check('noSuchKeyAtAll', 1)).toEqual(['noSuchKeyAtAll', "'noSuchKeyAtAll' is no key of the Compose Specification"]);
  });

  test('checks the path of a removal, and no value', () => {
    expect(check('capAdd', undefined)).toEqual(['cap_add']);
  });

  test('takes anything below an extension', () => {
    expect(check('x-team.lead', { any: [null] })).toEqual(['x-team.lead']);
  });
});

describe('setAt', () => {
  test('makes the maps on the way and keeps the order of the output', () => {
    const body = set({ image: 'a', user: '1', tty: true }, 'deploy.resources.limits.pids', 200);
    expect(JSON.stringify(body)).toBe('{"image":"a","user":"1","deploy":{"resources":{"limits":{"pids":200}}},"tty":true}');
    expect(JSON.stringify(set({ labels: { a: '1', c: '1' } }, 'labels.b', '2'))).toBe('{"labels":{"a":"1","b":"2","c":"1"}}');
    expect(JSON.stringify(set({ 'tty': true, 'x-b': 1 }, 'x-a', 1))).toBe('{"tty":true,"x-a":1,"x-b":1}');
  });

  test('replaces in lists and adds at their end', () => {
    expect(set({ cap_add: ['A', 'B'] }, 'cap_add.1', 'C')).toEqual({ cap_add: ['A', 'C'] });
    expect(set({ cap_add: ['A'] }, 'cap_add.1', 'B')).toEqual({ cap_add: ['A', 'B'] });
    expect(set({ ports: [{ target: 80 }] }, 'ports.0.published', '80')).toEqual({ ports: [{ target: 80, published: '80' }] });
  });

  test('says why it cannot', () => {
    expect(set({ cap_add: ['A'] }, 'cap_add.3', 'B')).toBe("'cap_add' is a list of 1 here, so '3' is no place in it");
    expect(set({ labels: ['x-a=1'] }, 'labels.b', '2')).toBe("'labels' is a list of 1 here, so 'b' is no place in it");
    expect(set({ build: '.' }, 'build.target', 'a')).toBe("'build' is '.' here, so nothing can stand below it");
  });
});

describe('removeAt', () => {
  test('removes keys and items', () => {
    expect(remove({ image: 'a', labels: { a: '1', b: '2' } }, 'labels.a')).toEqual({ image: 'a', labels: { b: '2' } });
    expect(remove({ cap_add: ['A', 'B'] }, 'cap_add.0')).toEqual({ cap_add: ['B'] });
  });

  test('says so when nothing is there', () => {
    expect(remove({ image: 'a' }, 'labels.a')).toBe("nothing stands at 'labels.a'");
    expect(remove({ cap_add: [] }, 'cap_add.0')).toBe("nothing stands at 'cap_add.0'");
  });
});
