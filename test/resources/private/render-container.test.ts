import { Duration } from '../../../src/core';
import {
  Capability, Condition, Config, Image, Job, Mount, Network, Port, Secret, SecurityOption, Service, Subnet, Tmpfs, Volume,
} from '../../../src/resources';
import type { ServiceProps } from '../../../src/resources';
import { Shop } from '../../helpers/stack';

const image = Image.of('acme/api', '1.4.2');

type Rendered = { readonly [key: string]: unknown };

function service(props: Partial<ServiceProps>, change: (service: Service, shop: Shop) => void = () => undefined): Rendered {
  const shop = new Shop({ minimumCompose: '2.30.0' });
  change(new Service(shop.stack, 'api', { image, ...props }), shop);
  return shop.service('api');
}

describe('/tmp', () => {
  test('is in memory when nothing else can be written to', () => {
    expect(service({}).tmpfs).toEqual(['/tmp']);
  });

  test('is left alone when the root can be written to', () => {
    expect(service({ readOnly: false })).not.toHaveProperty('tmpfs');
  });

  test('is left alone when something else stands there', () => {
    expect(service({ tmpfs: [Tmpfs.of('/tmp', { mode: '0700' })] }).tmpfs).toEqual(['/tmp:mode=0700']);
    expect(service({ mounts: [Mount.bind('./tmp', '/tmp/')] })).not.toHaveProperty('tmpfs');
  });

  test('stands beside other directories in memory', () => {
    expect(service({ tmpfs: [Tmpfs.of('/run')] }).tmpfs).toEqual(['/run', '/tmp']);
  });
});

describe('rights', () => {
  test('are none, and cannot grow', () => {
    expect(service({})).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  test('may be added one by one', () => {
    const rendered = service({ capAdd: [Capability.CHOWN], securityOptions: [SecurityOption.seccompUnconfined()] });
    expect(rendered).toMatchObject({ cap_add: ['CHOWN'], security_opt: ['no-new-privileges:true', 'seccomp=unconfined'] });
  });

  test('may grow only when somebody says so', () => {
    expect(service({ allowPrivilegeEscalation: true })).not.toHaveProperty('security_opt');
  });
});

describe('what it waits for', () => {
  test('is what the other says it takes, or what was asked for', () => {
    const rendered = service({}, (api, shop) => {
      api.dependsOn(new Job(shop.stack, 'migration', { image }));
      api.dependsOn(new Job(shop.stack, 'seed', { image }), Condition.started());
    });
    expect(rendered.depends_on).toEqual({ migration: { condition: 'service_completed_successfully' }, seed: { condition: 'service_started' } });
  });
});

describe('files', () => {
  test('stand in the order of their paths in the container, wherever they were added', () => {
    const rendered = service({}, (api, shop) => {
      const config = (id: string) => new Config(shop.stack, id, { path: id, content: '' });
      api.addConfig(config('z'), { target: '/etc/a' });
      api.addConfig(config('y'));
      api.addConfig(config('a'), { target: '/etc/b', mode: '0400', uid: '70', gid: '71' });
      api.addSecret(Secret.fromFile(shop.stack, 's', './s'), { target: '/z' });
      api.addSecret(Secret.fromFile(shop.stack, 't', './t'));
    });
    expect(rendered.configs).toEqual([{ source: 'z', target: '/etc/a' }, { source: 'a', target: '/etc/b', mode: '0400', uid: '70', gid: '71' }, { source: 'y' }]);
    expect(rendered.secrets).toEqual([{ source: 't' }, { source: 's', target: '/z' }]);
  });

  test('recreate the container when their content changes, beside the labels of its own', () => {
    const digestOf = (content: string) => service({ labels: { team: 'a' } }, (api, shop) => {
      api.addConfig(new Config(shop.stack, 'a', { path: 'a', content }));
      api.addConfig(Config.fromFile(shop.stack, 'b', './b'));
    }).labels;
    expect(digestOf('1')).toEqual({ 'team': 'a', 'cdk-compose.content': expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(digestOf('1')).not.toEqual(digestOf('2'));
  });
});

test('a network says how it is joined', () => {
  const rendered = service({}, (api, shop) => api.addNetwork(new Network(shop.stack, 'backend', { subnets: [Subnet.of('172.28.0.0/16'), Subnet.of('fd00::/64')] }), {
    aliases: ['db'], ipv4Address: '172.28.0.9', ipv6Address: 'fd00::9', linkLocalAddresses: ['169.254.0.9'], macAddress: '02:42:ac:11:00:02', driverOptions: { a: 'b' }, priority: 5,
  }));
  expect(rendered.networks).toEqual({
    backend: {
      aliases: ['db'], ipv4_address: '172.28.0.9', ipv6_address: 'fd00::9', link_local_ips: ['169.254.0.9'], mac_address: '02:42:ac:11:00:02', driver_opts: { a: 'b' }, priority: 5,
    },
  });
});

test('ports that nobody publishes are only documented', () => {
  expect(service({ ports: [Port.tcp(80).publishedOn(8080), Port.tcp(9000)] })).toMatchObject({ ports: [{ target: 80, published: '8080', host_ip: '127.0.0.1' }], expose: ['9000'] });
});

test('times read as Compose writes them', () => {
  expect(service({ stopGracePeriod: Duration.seconds(90) }).stop_grace_period).toBe('1m30s');
});

test('mounts stay in the order that was asked for, which has a meaning', () => {
  const rendered = service({}, (api, shop) => ['z', 'a'].forEach((id) => api.addMount(Mount.volume(new Volume(shop.stack, id), `/${id}`))));
  expect(rendered.volumes).toEqual([{ type: 'volume', source: 'z', target: '/z' }, { type: 'volume', source: 'a', target: '/a' }]);
});
