import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vm from 'node:vm';
import * as ts from 'typescript';
import { App } from '../../../src/app';
import { SOURCE } from '../../../src/app/member';
import { Source } from '../../../src/core/private/source';
import { Image, Service } from '../../../src/resources';
import { Poc3Stack } from '../../../src/stacks/poc3';
import { Shop } from '../../helpers/stack';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** The line of a capture whose stack has these frames. */
function lineWith(...frames: string[]): string | undefined {
  return new Source(['Error', ...frames.map((frame) => `    at ${frame}`)].join('\n')).line();
}

function lineOf(construct: object): string | undefined {
  const source: unknown = Reflect.get(construct, SOURCE);
  return source instanceof Source ? source.line() : undefined;
}

test('is the line of the caller', () => {
  expect(Source.capture().line()).toMatch(/^test\/core\/private\/source\.test\.ts:\d+:\d+$/);
});

test('climbs out of the library to the line of its user', () => {
  const shop = new Shop();
  const service = new Service(shop.stack, 'api', { image: Image.of('a', '1') });
  expect(lineOf(service)).toMatch(/^test\/core\/private\/source\.test\.ts:/);
});

test('is the line that makes an object of the user\'s own class, not one inside it', () => {
  const shop = new Shop();
  class Api extends Service {
    constructor(id: string) {
      super(shop.stack, id, { image: Image.of('a', '1') });
    }
  }
  const line = Number(/:(\d+):/.exec(Source.capture().line() ?? '')?.[1]);
  expect(lineOf(new Api('api'))).toMatch(new RegExp(`^test/core/private/source\\.test\\.ts:${line + 1}:`));
});

test('takes the stacks that ship with the library for a user of it', () => {
  expect(lineOf(new Poc3Stack(new App(), 'poc3').network)).toMatch(/^src\/stacks\/poc3\/poc3-stack\.ts:/);
});

test('leaves the depth of the stacks of other errors alone', () => {
  const before = Error.stackTraceLimit;
  Source.capture();
  expect(Error.stackTraceLimit).toBe(before);
});

test.each([
  ['a method', `Shop.build (${ROOT}/examples/shop.ts:3:7)`],
  ['no function', `${ROOT}/examples/shop.ts:3:7`],
  ['an asynchronous function', `async ${ROOT}/examples/shop.ts:3:7`],
  ['a module', `${pathToFileURL(`${ROOT}/examples/shop.ts`).href}:3:7`],
])('reads the frame of %s', (_, frame) => {
  expect(lineWith(frame)).toBe('examples/shop.ts:3:7');
});

test.each(['shop (copy)', 'my shop', '(shop)'])('reads frames of a folder called %j', (name) => {
  expect(lineWith(`Object.<anonymous> (${ROOT}/${name}/main.ts:3:7)`)).toBe(`${name}/main.ts:3:7`);
  expect(lineWith(`${ROOT}/${name}/main.ts:3:7`)).toBe(`${name}/main.ts:3:7`);
});

test('passes over the library, packages and the runtime', () => {
  expect(lineWith(
    `new Stack (${ROOT}/src/app/stack.ts:1:1)`, '<anonymous>', 'Module._compile (node:internal/modules/cjs/loader:1:2)',
    `eval (eval at make (${ROOT}/program.ts:5:1), <anonymous>:1:1)`,
    `Construct (${ROOT}/node_modules/constructs/lib/construct.js:1:1)`, `Object.<anonymous> (${ROOT}/program.ts:9:1)`, `other (${ROOT}/later.ts:1:1)`,
  )).toBe('program.ts:9:1');
});

test('is unknown when no frame is the user\'s own', () => {
  expect(lineWith(`new Stack (${ROOT}/src/app/stack.ts:1:1)`, 'node:internal/main/run_main_module:28:49')).toBeUndefined();
});

describe('in a compiled program', () => {
  const { outputText, sourceMapText = '' } = ts.transpileModule('\n\n// a comment\nexport const stack = make();\n', {
    compilerOptions: { module: ts.ModuleKind.CommonJS, sourceMap: true, removeComments: true }, fileName: 'program.ts',
  });
  const javaScript = outputText.replace(/\/\/# sourceMappingURL.*/, '');
  const line = javaScript.split('\n').findIndex((text) => text.includes('make()')) + 1;

  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** The line of a program that names its source map so. */
  function lineIn(url?: string): string {
    const file = path.join(folder, 'program.js');
    fs.writeFileSync(file, url === undefined ? javaScript : `${javaScript}\n//# sourceMappingURL=${url}\n`);
    return path.relative(folder, path.resolve(lineWith(`Object.<anonymous> (${file}:${line}:17)`) ?? ''));
  }

  test('is the line of the source of a program that really runs', () => {
    const file = path.join(folder, 'program.js');
    fs.writeFileSync(file, `${javaScript}\n//# sourceMappingURL=program.js.map\n`);
    fs.writeFileSync(path.join(folder, 'program.js.map'), sourceMapText);
    const program: (exports: object, make: () => Source) => void = vm.runInThisContext(`(function (exports, make) {${javaScript}\n})`, { filename: file });
    const exported: { stack?: Source } = {};
    program(exported, Source.capture);
    expect(path.relative(folder, path.resolve(exported.stack?.line() ?? ''))).toMatch(/^program\.ts:4:/);
  });

  test('is the line of the source, by a map beside it', () => {
    fs.writeFileSync(path.join(folder, 'program.js.map'), sourceMapText);
    expect(lineIn('program.js.map')).toMatch(/^program\.ts:4:/);
  });

  test('is the line of the source, by a map inside it', () => {
    expect(lineIn(`data:application/json;charset=utf-8;base64,${Buffer.from(sourceMapText).toString('base64')}`)).toMatch(/^program\.ts:4:/);
  });

  test('is the line of the program when there is no map', () => {
    expect(lineIn()).toBe(`program.js:${line}:17`);
  });

  test.each(['missing.map', 'data:application/json;base64,bm90IGpzb24=', 'data:application/json;base64,e30='])('is the line of the program when its map is broken: %s', (url) => {
    expect(lineIn(url)).toBe(`program.js:${line}:17`);
  });
});
