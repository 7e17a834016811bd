import type { Definition } from '../../src/specification/definition';
import { camelKey, definition, form, merged, row, snakeKey } from '../../src/specification/definition';
import { definitionOf, project } from '../../src/specification/table';
import { map, list, text } from '../../src/specification/table/forms';

const REST = row(text, 'What is left.');

describe('camelKey and snakeKey', () => {
  test('turn every key of the table into its member and back', () => {
    const rows = structsBelow(project).flatMap((struct) => struct.rows);
    expect(rows.length).toBeGreaterThan(300);
    for (const { key, member } of rows) {
      expect([camelKey(key), snakeKey(member)]).toEqual([member, key]);
    }
  });

  test('call build buildSpec, since jsii refuses a member of that name', () => {
    expect(camelKey('build')).toBe('buildSpec');
    expect(snakeKey('buildSpec')).toBe('build');
  });

  test('keep digits with their word', () => {
    expect(camelKey('ipv4_address')).toBe('ipv4Address');
    expect(camelKey('enable_ipv6')).toBe('enableIpv6');
  });
});

describe('definition', () => {
  test('keeps the order of its rows, unless some keys come first: then the others follow by name', () => {
    const bodies = { beta: REST, alpha: REST, image: REST };
    expect(keysOf(definition('Test', 'A test.', bodies))).toEqual(['beta', 'alpha', 'image']);
    expect(keysOf(definition('Test', 'A test.', bodies, { first: ['image', 'absent'] }))).toEqual(['image', 'alpha', 'beta']);
  });

  test('has the rows of its base, by a newer release where it says so', () => {
    const base = definition('Base', 'A base.', { old: REST, listed: row(text, 'Listed.', { since: '2.5.0' }) });
    const struct = definition('Test', 'A test.', { mine: REST }, { base, inheritedSince: { since: '5.6.0', except: ['listed'] } });
    expect(struct.rows.map(({ key, since }) => [key, since])).toEqual([['old', '5.6.0'], ['listed', '2.5.0'], ['mine', undefined]]);
    expect(struct.own.map(({ key }) => key)).toEqual(['mine']);
  });

  test('knows the releases of its rows, also of those that it inherits', () => {
    const base = definition('Base', 'A base.', { old: REST, dated: row(text, 'A key.', { engine: '28.1.0' }) });
    const struct = definition('Test', 'A test.', { mine: row(text, 'A key.', { since: '2.5.0' }), plain: REST }, { base, inheritedSince: { since: '5.6.0', except: ['old'] } });
    expect(struct.rows.map(({ key, releases }) => [key, releases])).toEqual([
      ['old', undefined], ['dated', { compose: 5_006_000, engine: 28_001_000 }], ['mine', { compose: 2_005_000, engine: 0 }], ['plain', undefined],
    ]);
  });
});

describe('form', () => {
  test('knows that a map of text with a list beside it can be written as KEY=value', () => {
    expect(form(map(text), list(text)).entries).toBe(true);
    expect(form(map(text)).entries).toBe(false);
  });

  test('knows whether one of its shapes came later', () => {
    expect(form({ kind: 'text' }, { kind: 'null', since: '2.5.0' }).dated).toBe(true);
    expect(form({ kind: 'text', newer: [[/^x$/, { since: '2.5.0' }]] }).dated).toBe(false);
  });

  test('is merged only when it says so', () => {
    const names = form(list(text, { unique: true }));
    expect([names.merged, merged(names).merged]).toEqual([false, true]);
    expect(merged(names).shapes).toBe(names.shapes);
  });
});

describe('the rows of the table', () => {
  const structs = structsBelow(project);

  test.each(structs.map((struct): [string, Definition] => [struct.name, struct]))('of %s are sentences and releases', (_, struct) => {
    for (const { sentence, since = '2.0.0', engine = '20.10.0' } of [...struct.own, { sentence: struct.sentence }]) {
      expect(sentence).toMatch(/^[`A-Z].*\.$/);
      expect(since).toMatch(/^(2|5)\.\d+\.\d+$/);
      expect(engine).toMatch(/^2\d\.\d+\.\d+$/);
    }
  });

  test('know what `docker stack deploy` does with the keys of a service', () => {
    const keysThat = (swarm: string): string[] => definitionOf('services').rows.filter((each) => each.swarm === swarm).map(({ key }) => key).sort();
    expect(keysThat('unsupported')).toEqual([
      'build', 'cgroup_parent', 'devices', 'domainname', 'external_links', 'ipc', 'links', 'mac_address', 'network_mode', 'pid', 'privileged', 'restart',
      'security_opt', 'shm_size', 'userns_mode',
    ]);
    expect(keysThat('deprecated')).toEqual(['container_name', 'expose']);
    expect(keysThat('forbidden')).toEqual(['cpu_quota', 'cpu_shares', 'cpuset', 'extends', 'mem_limit', 'memswap_limit', 'volumes_from']);
    expect(keysThat('ignored')).toEqual(['depends_on', 'tmpfs']);
    expect(keysThat('refused').join(' ')).toBe(
      'annotations attach blkio_config cgroup cpu_count cpu_percent cpu_period cpu_rt_period cpu_rt_runtime cpus develop device_cgroup_rules dns_opt '
      + 'gpus group_add label_file mem_reservation mem_swappiness models oom_kill_disable pids_limit platform post_start pre_start pre_stop profiles '
      + 'provider pull_policy pull_refresh_after runtime scale storage_opt umask use_api_socket uts',
    );
  });
});

function keysOf(struct: Definition): string[] {
  return struct.rows.map(({ key }) => key);
}

/** The struct and all that its rows lead to. */
function structsBelow(struct: Definition, found = new Set<Definition>()): Definition[] {
  if (!found.has(struct)) {
    found.add(struct);
    const forms = struct.rows.map((each) => each.form);
    for (const each of forms) {
      for (const shape of each.shapes) {
        if (shape.kind === 'struct') {
          structsBelow(shape.definition, found);
        } else if (shape.kind === 'list' || shape.kind === 'map') {
          forms.push(shape.kind === 'list' ? shape.items : shape.values);
        }
      }
    }
  }
  return [...found];
}
