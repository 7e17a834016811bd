import type { ManifestStack } from '../../src/cli/private/manifest-reader';
import { ManifestReader } from '../../src/cli/private/manifest-reader';
import { writeFiles } from './fake-surroundings';

type Json = { [key: string]: unknown };

/** A variable as the manifest tells it. */
export function variable(traits: Json = {}): Json {
  return { description: 'what it is', required: false, secret: false, inUrl: false, generate: false, ...traits };
}

/** The stack `shop` as the manifest tells it: a database with a password, a mail key, a region. */
export function shop(changes: Json = {}): Json {
  return {
    directory: 'shop',
    project: 'shop',
    services: { orders: { path: 'shop/orders/Default', profiles: [], ports: [{ host: '127.0.0.1', published: '5432', target: 5432, protocol: 'tcp' }] } },
    volumes: { orders_data: { path: 'shop/orders/data' } },
    networks: ['default'],
    variables: {
      MAIL_API_KEY: variable({ description: 'key of the mail provider', required: true, secret: true }),
      ORDERS_PASSWORD: variable({ description: 'password of the owner', required: true, secret: true, inUrl: true, generate: true }),
      REGION: variable({ description: 'where mail is sent from', default: 'eu-central-1' }),
    },
    secretFiles: { 'secrets/mail': 'MAIL_API_KEY', 'secrets/orders-password': 'ORDERS_PASSWORD' },
    secretReaders: { 'secrets/orders-password': ['orders', 'api'] },
    certificates: [],
    ...changes,
  };
}

/** The stack `shop` as commands see it. */
export function readShop(changes: Json = {}): ManifestStack {
  const [stack] = new ManifestReader('compose.out').stacks({ shop: shop(changes) });
  if (!stack) {
    throw new Error('one stack was given and none was read');
  }
  return stack;
}

/** The text of a manifest with these stacks. */
export function manifest(...stacks: Json[]): string {
  return JSON.stringify({
    version: 1, generator: 'cdk-compose', stacks: Object.fromEntries(stacks.map((stack) => [stack.directory, stack])), files: {}, writers: {},
  });
}

/** Writes an output directory with these stacks, `shop` when none are given. */
export function writeOutput(folder: string, ...stacks: Json[]): void {
  const all = stacks.length > 0 ? stacks : [shop()];
  writeFiles(folder, {
    'compose.out/manifest.json': manifest(...all),
    ...Object.fromEntries(all.map(({ directory }) => [`compose.out/${directory}/docker-compose.yml`, `name: ${directory}\n`])),
  });
}
