import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { App, Stack, StackFile, Variable } from '../../../src/app';
import { Config, HealthCheck, Image, Job, Mount, Network, Port, Secret, Service, Volume } from '../../../src/resources';
import { messageOf } from '../../helpers/errors';
import { fileOf } from '../../helpers/findings';

const image = Image.of('busybox', '1.37');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
});
afterEach(() => {
  for (const name of ['CDK_COMPOSE_OUTDIR', 'CDK_COMPOSE_CHECK', 'CDK_COMPOSE_RECEIPT']) delete process.env[name];
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** An app of one service that mounts a folder of the program. */
function shop(outdir: string = path.join(folder, 'out'), build: (stack: Stack) => void = () => undefined): App {
  const app = new App({ outdir });
  const stack = new Stack(app, 'shop');
  new Service(stack, 'api', { image, mounts: [Mount.bind('./data', '/data')], healthCheck: HealthCheck.tcp(80) });
  build(stack);
  return app;
}

function texts(root: string): { [file: string]: string } {
  const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => fs.statSync(path.join(root, file)).isFile());
  return Object.fromEntries(files.filter((file) => !/^\.(sources|findings)\.json$/.test(file)).map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));
}

describe('a synthesis in memory', () => {
  test('gives the files that a real one writes', () => {
    const app = shop();
    app.synth();
    const { files, manifest } = app._synthInMemory();
    expect(texts(app.outdir)).toEqual({ ...files, 'manifest.json': `${JSON.stringify(manifest, undefined, 2)}\n` });
  });

  test('is the same each time', () => {
    const app = shop();
    expect(app._synthInMemory()).toEqual(app._synthInMemory());
  });

  test('asks neither a disk nor a clock nor chance', () => {
    const world = jest.requireActual<typeof fs>('node:fs');
    const calls = [
      ...(['readFileSync', 'writeFileSync', 'openSync', 'mkdirSync', 'statSync', 'existsSync', 'readdirSync'] as const).map((name) => jest.spyOn(world, name)),
      jest.spyOn(Date, 'now'), jest.spyOn(Math, 'random'), jest.spyOn(process, 'cwd'),
    ];
    const app = shop('compose.out');
    app._synthInMemory();
    expect(calls.map((call) => call.mock.calls).flat()).toEqual([]);
    process.env.CDK_COMPOSE_OUTDIR = folder;
    app.synth();
    expect(calls.map((call) => call.mock.calls).flat()).not.toEqual([]);
  });
});

describe('the same program', () => {
  /** Every declaration of a stack, and every wiring of what was declared; in each list the order has no meaning. */
  function build(declarations: readonly number[], wirings: readonly number[]): { readonly [file: string]: string } {
    const app = new App();
    const stack = new Stack(app, 'shop');
    const network = new Network(stack, 'backend');
    const password = Variable.password(stack, 'PASSWORD', { description: 'password of the database' });
    const declare = [
      () => new Service(stack, 'api', { image, networks: [network] }),
      () => new Service(stack, '2', { image, healthCheck: HealthCheck.tcp(80) }),
      () => new Service(stack, '10', { image, ports: [Port.tcp(80).publishedOn(8080)] }),
      () => new Job(stack, 'migration', { image }),
      () => new Volume(stack, 'data'),
      () => new Secret(stack, 'password', { variable: password }),
      () => new Config(stack, 'settings', { path: 'api/settings.json', content: '{}' }),
      () => new Config(stack, 'Rules', { path: 'api/rules.json', content: '[]' }),
      () => Variable.optional(stack, 'REGION', { description: 'where', defaultValue: 'eu' }),
      () => Variable.required(stack, 'KEY', { description: 'a key' }),
      () => new StackFile(stack, 'notes', { path: 'notes.md', content: 'n' }),
      () => new Stack(app, 'other', { projectName: 'other' }),
    ];
    declarations.forEach((index) => declare[index]?.());
    const find = <T>(id: string) => stack.node.findChild(id) as T;
    const api = find<Service>('api');
    const wire = [
      () => api.connectTo(find<Service>('10')),
      () => api.dependsOn(find<Service>('2')),
      () => api.dependsOn(find<Job>('migration')),
      () => api.addSecret(find<Secret>('password')),
      () => api.addConfig(find<Config>('settings')),
      () => api.addConfig(find<Config>('Rules'), { target: '/etc/rules' }),
      () => api.addLabel('team', 'a'),
      () => api.addLabel('cost', 'b'),
      () => api.environment.add('REGION', 'x'),
      () => api.environment.add('A', 'y'),
      () => find<Service>('2').addNetwork(network),
      () => find<Service>('2').addMount(Mount.volume(find<Volume>('data'), '/data')),
    ];
    wirings.forEach((index) => wire[index]?.());
    const { files, manifest } = app._synthInMemory();
    return { ...files, manifest: JSON.stringify(manifest) };
  }

  const order = [...Array(12).keys()];

  test('writes the same bytes, however its declarations are ordered', () => {
    const expected = build(order, order);
    const shuffled = fc.shuffledSubarray(order, { minLength: order.length });
    fc.assert(fc.property(shuffled, shuffled, (declarations, wirings) => {
      expect(build(declarations, wirings)).toEqual(expected);
    }), { numRuns: 50 });
  });

  test('writes the same bytes wherever and by whomever it is run', () => {
    const expected = build(order, order);
    jest.spyOn(process, 'cwd').mockReturnValue('/elsewhere');
    process.env.PASSWORD = 'from the environment';
    try {
      expect(build(order, order)).toEqual(expected);
    } finally {
      delete process.env.PASSWORD;
    }
  });
});

describe('the command line', () => {
  test('says where the output goes, and paths are written as they read from there', () => {
    process.env.CDK_COMPOSE_OUTDIR = path.join(folder, 'a', 'b');
    const app = shop('compose.out');
    app.synth();
    const file = fs.readFileSync(path.join(folder, 'a/b/shop/docker-compose.yml'), 'utf8');
    const source = /source: (\S+)/.exec(file)?.[1] ?? '';
    expect(path.resolve(folder, 'a/b/shop', source)).toBe(path.resolve('data'));
    expect(fileOf(app, 'shop/docker-compose.yml')).toContain('source: ../../data\n');
  });

  test('sees its own directory in messages', () => {
    process.env.CDK_COMPOSE_OUTDIR = path.join(folder, 'mine');
    const app = shop('compose.out', (stack) => new Service(stack, 'b', { image }).override('hostname', 7));
    expect(messageOf(() => app.synth())).toContain(`${path.join(folder, 'mine')}: 1 error`);
  });

  test('gets a receipt for each synthesis, and none for one that failed', () => {
    const receipt = path.join(folder, 'receipt');
    process.env.CDK_COMPOSE_RECEIPT = receipt;
    shop(path.join(folder, 'one')).synth();
    shop(path.join(folder, 'two')).synth();
    const wrong = shop(path.join(folder, 'three'), (stack) => new Service(stack, 'b', { image }).override('hostname', 7));
    messageOf(() => wrong.synth());
    expect(fs.readFileSync(receipt, 'utf8')).toBe(`${path.join(folder, 'one')}\n${path.join(folder, 'two')}\n`);
  });

  test('finds out whether the output is as the program writes it', () => {
    const outdir = path.join(folder, 'out');
    shop(outdir).synth();
    const before = texts(outdir);
    process.env.CDK_COMPOSE_CHECK = '1';
    shop(outdir).synth();
    const changed = shop(outdir, (stack) => new StackFile(stack, 'notes', { path: 'notes.md', content: 'n' }));
    expect(messageOf(() => changed.synth())).toBe(`${outdir}: 2 files not as the program writes them; synthesize again\n\n  manifest.json\n  shop/notes.md`);
    fs.rmSync(path.join(outdir, 'shop/README.md'));
    expect(messageOf(() => shop(outdir).synth())).toBe(`${outdir}: 1 file not as the program writes them; synthesize again\n\n  shop/README.md`);
    expect(texts(outdir)).toEqual(Object.fromEntries(Object.entries(before).filter(([file]) => file !== 'shop/README.md')));
  });
});

test('an absolute output directory writes the same as a relative one', () => {
  const [relative, absolute] = ['compose.out', path.resolve('compose.out')].map((outdir) => shop(outdir)._synthInMemory().files);
  expect(absolute).toEqual(relative);
});
