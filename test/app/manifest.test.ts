import { Variable } from '../../src/app';
import { MANIFEST, MANIFEST_VERSION } from '../../src/app/manifest';
import { Certificate, Config, HealthCheck, Image, Mount, Network, Port, Secret, Service, Volume } from '../../src/resources';
import { Shop } from '../helpers/stack';

test('the manifest has a name and a version that readers know', () => {
  expect([MANIFEST, MANIFEST_VERSION]).toEqual(['manifest.json', 1]);
});

test('the manifest of a stack tells the command line all that it needs', () => {
  const shop = new Shop();
  const { stack } = shop;
  const password = Variable.password(stack, 'DB_PASSWORD', { description: 'password of the database' });
  const region = Variable.optional(stack, 'REGION', { description: 'where it runs', defaultValue: 'eu-central-1' });
  new Service(stack, 'db', {
    image: Image.of('postgres', '17.6'),
    secrets: [new Secret(stack, 'db-password', { variable: password })],
    mounts: [Mount.volume(new Volume(stack, 'data'), '/data')],
    networks: [new Network(stack, 'backend')],
    configs: [new Config(stack, 'settings', { path: 'db/settings.conf', content: 'a = 1\n' })],
    ports: [Port.tcp(5432).publishedOn(5432)],
    healthCheck: HealthCheck.tcp(5432),
    environment: { REGION: `${region}`, URL: `postgres://app:${password}@db` },
    profiles: ['data'],
  });
  Certificate.development(stack, 'localhost');
  const { files, ...manifest } = shop.manifest();
  expect(manifest).toEqual({
    version: 1,
    generator: 'cdk-compose',
    stacks: {
      shop: expect.objectContaining({
        directory: 'shop',
        project: 'shop',
        services: { db: { path: 'shop/db', profiles: ['data'], ports: [{ host: '127.0.0.1', published: '5432', target: 5432, protocol: 'tcp' }] } },
        volumes: { data: { path: 'shop/data' } },
        networks: ['backend'],
        variables: {
          DB_PASSWORD: { description: 'password of the database', required: true, secret: true, inUrl: true, profileOnly: true, generate: true },
          REGION: { description: 'where it runs', required: false, secret: false, inUrl: false, profileOnly: true, generate: false, default: 'eu-central-1' },
        },
        secretFiles: { 'secrets/db-password': 'DB_PASSWORD' },
        secretReaders: { 'secrets/db-password': ['db'] },
        certificates: [{ certificate: 'certificates/localhost.crt', key: 'certificates/localhost.key', names: ['localhost', '*.localhost', '127.0.0.1'], days: 365 }],
      }),
    },
    writers: { 'shop/db/settings.conf': 'shop/settings/File' },
  });
  expect(Object.keys(files)).toEqual([
    '.gitattributes', '.gitignore', 'shop/.env.example', 'shop/.env.required', 'shop/README.md', 'shop/db/settings.conf', 'shop/docker-compose.yml',
  ]);
});
