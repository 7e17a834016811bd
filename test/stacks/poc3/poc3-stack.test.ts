import { parse } from 'yaml';
import { App } from '../../../src/app';
import { Poc3Stack } from '../../../src/stacks/poc3';
import type { Poc3StackProps } from '../../../src/stacks/poc3';
import type { ComposeFile } from '../../helpers/stack';

const LOOPBACK = '127.0.0.1';

/** Container name, where the host publishes which port, and volume of each service, as the platform's scripts know them. */
const SERVICES: { readonly [service: string]: { readonly container: string; readonly ports: readonly string[]; readonly volume?: string } } = {
  nginx: { container: 'mfe-nginx', ports: ['0.0.0.0:80->80', ':::80->80', '0.0.0.0:443->443', ':::443->443'] },
  auth_db: { container: 'mfe-auth-db', ports: [`${LOOPBACK}:5432->5432`], volume: 'auth_db_data' },
  payments_db: { container: 'mfe-payments-db', ports: [`${LOOPBACK}:5433->5432`], volume: 'payments_db_data' },
  admin_db: { container: 'mfe-admin-db', ports: [`${LOOPBACK}:5434->5432`], volume: 'admin_db_data' },
  profile_db: { container: 'mfe-profile-db', ports: [`${LOOPBACK}:5435->5432`], volume: 'profile_db_data' },
  postgres: { container: 'mfe-postgres', ports: [`${LOOPBACK}:5436->5432`], volume: 'postgres_data' },
  rabbitmq: { container: 'mfe-rabbitmq', ports: [`${LOOPBACK}:5672->5672`, `${LOOPBACK}:15672->15672`], volume: 'rabbitmq_data' },
  redis: { container: 'mfe-redis', ports: [`${LOOPBACK}:6379->6379`] },
};

interface Service {
  readonly container_name: string;
  readonly restart: string;
  readonly ports: readonly { readonly host_ip: string; readonly published: string; readonly target: number }[];
  readonly volumes?: readonly { readonly type: string; readonly source?: string }[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly [key: string]: unknown;
}

function synthesized(props?: Poc3StackProps) {
  const app = new App();
  const stack = new Poc3Stack(app, 'poc3', props);
  const { files, manifest, findings } = app._synthInMemory();
  const text = files['poc3/docker-compose.yml'] ?? '';
  const compose: ComposeFile & { readonly name: string } = parse(text);
  const services = new Map(Object.entries(compose.services).map(([name, service]) => [name, service as Service]));
  return { stack, files, manifest: manifest.stacks.poc3, findings, text, compose, services };
}

const poc3 = synthesized();

test('has exactly the services of its table', () => {
  expect([...poc3.services.keys()].sort()).toEqual(Object.keys(SERVICES).sort());
});

describe.each(Object.entries(SERVICES))('%s', (name, { container, ports, volume }) => {
  const service = poc3.services.get(name);

  test('has the container name that scripts know', () => {
    expect(service?.container_name).toBe(container);
  });

  test('is published where the table says, and nowhere else', () => {
    expect(service?.ports.map(({ host_ip, published, target }) => `${host_ip}:${published}->${target}`)).toEqual(ports);
  });

  test('keeps its data in the volume of the table, and no other', () => {
    expect((service?.volumes ?? []).filter(({ type }) => type === 'volume').map(({ source }) => source)).toEqual(volume === undefined ? [] : [volume]);
  });

  test('restarts, is on the one network and says when it is healthy', () => {
    expect(service).toMatchObject({ restart: 'unless-stopped', networks: { 'mfe-network': {} }, healthcheck: { test: expect.anything() } });
  });

  test('is hardened', () => {
    expect(service).toMatchObject({ read_only: true, security_opt: ['no-new-privileges:true'], cap_drop: ['ALL'], deploy: { resources: { limits: expect.anything() } } });
    expect(service).not.toHaveProperty('privileged');
  });

  test('is given no secret by its environment', () => {
    expect(JSON.stringify([service?.environment, service?.command, service?.healthcheck])).not.toMatch(/\$\{[A-Z_]*(PASSWORD|URL|SECRET|KEY)/);
  });

  test('runs a fixed version', () => {
    expect(service?.image).toMatch(/^[a-z]+:\d[\w.-]+$/);
  });
});

test('has one bridge network, and the volumes of its table', () => {
  expect(poc3.compose.networks).toEqual({ 'mfe-network': {} });
  expect(Object.keys(poc3.compose.volumes ?? {})).toEqual(Object.values(SERVICES).flatMap(({ volume }) => volume ?? []).sort());
  expect(poc3.compose.name).toBe('poc3');
});

test('lets only the gateway in from other machines', () => {
  const open = Object.entries(poc3.manifest?.services ?? {}).filter(([, { ports }]) => ports.some(({ host }) => host !== LOOPBACK));
  expect(open.map(([name]) => name)).toEqual(['nginx']);
});

test('opens its gateway when the event hub is healthy', () => {
  expect(poc3.services.get('nginx')?.depends_on).toEqual({ rabbitmq: { condition: 'service_healthy' } });
});

test('needs no acknowledgement: there is no finding', () => {
  expect(poc3.findings).toEqual([]);
});

test('has no secret in any file that may be committed', () => {
  const secrets = Object.entries(poc3.manifest?.variables ?? {}).filter(([, { secret }]) => secret);
  expect(secrets.length).toBeGreaterThan(0);
  expect(Object.keys(poc3.files).filter((file) => /\/(secrets|certificates)\//.test(file))).toEqual([]);
  for (const [name, { required }] of secrets.filter(([, variable]) => variable.generate)) {
    expect([name, required, poc3.files['poc3/.env.example']]).toEqual([name, true, expect.stringContaining(`\n${name}=\n`)]);
  }
  const committed = Object.entries(poc3.files).filter(([file]) => !file.endsWith('.env.example')).map(([, text]) => text).join('\n');
  expect(committed).not.toMatch(/(?:postgres(?:ql)?|amqp|redis):\/\/[^\s/:@]+:(?!\$\{)[^\s@$]+@/);
});

test('does without the database of before when it is switched off', () => {
  const { stack, services, compose, manifest } = synthesized({ legacyDatabase: false });
  expect([stack.legacyDatabase, services.has('postgres')]).toEqual([undefined, false]);
  expect(Object.keys(compose.volumes ?? {})).not.toContain('postgres_data');
  expect(Object.keys(manifest?.secretFiles ?? {}).filter((file) => file.startsWith('secrets/postgres'))).toEqual([]);
});

test('gives its parts to whoever builds on it', () => {
  const { stack } = poc3;
  const databases = [stack.authDatabase, stack.paymentsDatabase, stack.adminDatabase, stack.profileDatabase, stack.legacyDatabase];
  expect([...databases, stack.eventHub, stack.cache, stack.gateway].map((part) => part?.service.serviceName)).toEqual(['auth_db', 'payments_db', 'admin_db', 'profile_db', 'postgres', 'rabbitmq', 'redis', 'nginx']);
});
