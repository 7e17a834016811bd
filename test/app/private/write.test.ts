import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, Stack, StackFile } from '../../../src/app';
import { sha256 } from '../../../src/core/private/hash';
import { messageOf } from '../../helpers/errors';
import { runProgram, transpiledLibrary } from '../../helpers/program';

let library: string;
let folder: string;
beforeAll(() => {
  library = transpiledLibrary();
});
afterAll(() => fs.rmSync(library, { recursive: true, force: true }));
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A program whose stack has another content and other files in each version. */
function program(version: 'old' | 'new'): string {
  return `
    const { App, Stack, StackFile } = require(${JSON.stringify(path.join(library, 'app'))});
    const { ComposeService } = require(${JSON.stringify(path.join(library, 'compose'))});
    const app = new App();
    const stack = new Stack(app, 'shop');
    new ComposeService(stack, 'api', { spec: { image: 'busybox:1.37', hostname: '${version}' } });
    new StackFile(stack, 'both', { path: 'both.txt', content: '${version}' });
    new StackFile(stack, 'also', { path: 'also.txt', content: '${version}' });
    new StackFile(stack, 'one', { path: '${version}/only.txt', content: '${version}' });
    app.synth();`;
}

/** Ends the process by force at the n-th call that changes the disk. */
function killedAt(step: number): string {
  return `
    const fs = require('node:fs');
    let step = 0;
    for (const name of ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'copyFileSync', 'rmSync', 'rmdirSync']) {
      const original = fs[name];
      fs[name] = (...args) => {
        if (++step === ${step}) {
          process.kill(process.pid, 'SIGKILL');
          for (;;);
        }
        return original(...args);
      };
    }`;
}

function output(): { [file: string]: string } {
  const root = path.join(folder, 'compose.out');
  return Object.fromEntries(
    fs.readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => fs.statSync(path.join(root, file)).isFile() && !/\.synth-|\.sources|\.manifest\.next/.test(file))
      .map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]),
  );
}

test('a crash at any step leaves every file old or new, and the next run mends it without a word', () => {
  expect(runProgram(program('new'), folder).status).toBe(0);
  const wanted = output();
  fs.rmSync(path.join(folder, 'compose.out'), { recursive: true });
  expect(runProgram(program('old'), folder).status).toBe(0);
  const before = output();
  const saved = path.join(folder, 'saved');
  fs.cpSync(path.join(folder, 'compose.out'), saved, { recursive: true });

  let step = 1;
  for (; step < 200; step++) {
    fs.rmSync(path.join(folder, 'compose.out'), { recursive: true });
    fs.cpSync(saved, path.join(folder, 'compose.out'), { recursive: true });
    const run = runProgram(killedAt(step) + program('new'), folder);
    if (run.signal !== 'SIGKILL') {
      expect(run.status).toBe(0);
      break;
    }
    for (const [file, text] of Object.entries(output())) {
      expect([before[file], wanted[file]]).toContain(text);
    }
    expect(runProgram(program('new'), folder)).toMatchObject({ status: 0 });
    expect(output()).toEqual(wanted);
    expect(fs.readdirSync(path.join(folder, 'compose.out')).filter((file) => file.startsWith('.synth-') || file.startsWith('.manifest'))).toEqual([]);
  }
  // Several files, each with its own steps: the loop must have met them all.
  expect(step).toBeGreaterThan(30);
}, 120_000);

test('a crash of the very first run is mended too', () => {
  for (const step of [1, 5, 10, 20, 30]) {
    fs.rmSync(path.join(folder, 'compose.out'), { recursive: true, force: true });
    expect(runProgram(killedAt(step) + program('old'), folder).signal).toBe('SIGKILL');
    expect(runProgram(program('new'), folder)).toMatchObject({ status: 0, stderr: '' });
  }
}, 60_000);

test('a second run with nothing changed touches no file', () => {
  runProgram(program('new'), folder);
  const file = path.join(folder, 'compose.out/shop/docker-compose.yml');
  const before = fs.statSync(file, { bigint: true }).mtimeNs;
  expect(runProgram(program('new'), folder).status).toBe(0);
  expect(fs.statSync(file, { bigint: true }).mtimeNs).toBe(before);
});

describe('an output directory', () => {
  const at = (...names: string[]) => path.join(folder, 'out', ...names);
  const read = (...names: string[]) => fs.readFileSync(at(...names), 'utf8');

  /** Writes an app whose stack has these files. */
  function synth(files: { [file: string]: string } = {}): void {
    const app = new App({ outdir: at() });
    const stack = new Stack(app, 'shop');
    Object.entries(files).forEach(([file, content], index) => new StackFile(stack, `f${index}`, { path: file, content }));
    app.synth();
  }

  /** The findings of the last synthesis. */
  function findings(): string[] {
    const { findings: found }: { findings: { id: string; message: string; fix: string }[] } = JSON.parse(read('.findings.json'));
    return found.map(({ id, message, fix }) => `${id}: ${message}: ${fix}`);
  }

  /** Makes the manifest claim a file of this content. */
  function claim(file: string, content: string): void {
    const manifest = JSON.parse(read('manifest.json'));
    manifest.files[file] = sha256(content);
    fs.writeFileSync(at('manifest.json'), JSON.stringify(manifest));
  }

  test('loses the files that nothing writes any more, and the folders that they leave empty', () => {
    synth({ 'a/b/one': '1', 'a/two': '2', 'c/three': '3' });
    fs.writeFileSync(at('shop/c/mine'), 'mine');
    synth({ 'a/two': '2' });
    expect([fs.existsSync(at('shop/a/b')), fs.readdirSync(at('shop/a')), fs.readdirSync(at('shop/c'))]).toEqual([false, ['two'], ['mine']]);
  });

  test('keeps a file that somebody edited and nothing writes any more', () => {
    synth({ 'a/one': '1' });
    fs.writeFileSync(at('shop/a/one'), 'edited');
    synth();
    expect(read('shop/a/one')).toBe('edited');
    expect(findings()).toEqual([
      "output.edited: 'shop/a/one' was edited by hand since it was generated: nothing generates it any more, and it stays as it is: delete it when nobody needs it",
    ]);
    synth();
    expect([findings(), read('shop/a/one')]).toEqual([[], 'edited']);
  });

  test('keeps the edited text of a file in a folder beside the new one', () => {
    synth({ 'a/b/one': 'old' });
    fs.writeFileSync(at('shop/a/b/one'), 'edited');
    synth({ 'a/b/one': 'new' });
    expect([read('shop/a/b/one'), read('shop/a/b/one.edited')]).toEqual(['new\n', 'edited']);
    expect(findings()).toEqual([
      "output.edited: 'shop/a/b/one' was edited by hand since it was generated: put the change into the program; the edited text is kept as 'shop/a/b/one.edited'",
    ]);
  });

  test('takes an edit that the program makes too for none', () => {
    synth({ one: 'old' });
    fs.writeFileSync(at('shop/one'), 'new\n');
    synth({ one: 'new' });
    expect([findings(), fs.existsSync(at('shop/one.edited'))]).toEqual([[], false]);
  });

  test('never keeps an edited text in a file elsewhere', () => {
    synth({ one: 'old' });
    fs.writeFileSync(at('shop/one'), 'edited');
    fs.writeFileSync(path.join(folder, 'elsewhere'), 'mine');
    fs.symlinkSync(path.join(folder, 'elsewhere'), at('shop/one.edited'));
    synth({ one: 'new' });
    expect([read('shop/one.2.edited'), fs.readFileSync(path.join(folder, 'elsewhere'), 'utf8')]).toEqual(['edited', 'mine']);
  });

  test('keeps each edited text, the same one once', () => {
    for (const text of ['first', 'second', 'first']) {
      synth({ one: `before ${text}` });
      fs.writeFileSync(at('shop/one'), text);
      synth({ one: `after ${text}` });
    }
    expect(fs.readdirSync(at('shop')).filter((file) => file.endsWith('.edited')).map((file) => `${file}: ${read(`shop/${file}`)}`)).toEqual([
      'one.2.edited: second', 'one.edited: first',
    ]);
    expect(findings()[0]).toContain("the edited text is kept as 'shop/one.edited'");
  });

  test.each(['shop/link', 'shop/a/link', 'link'])('never loses what stands behind a link: %s', (link) => {
    synth({ 'a/one': '1' });
    const elsewhere = path.join(folder, 'elsewhere');
    fs.mkdirSync(path.join(elsewhere, 'deep'), { recursive: true });
    fs.writeFileSync(path.join(elsewhere, 'precious'), 'x');
    fs.writeFileSync(path.join(elsewhere, 'deep/precious'), 'x');
    fs.symlinkSync(elsewhere, at(link));
    claim(`${link}/precious`, 'x');
    claim(`${link}/deep/precious`, 'x');
    synth();
    expect(fs.readdirSync(elsewhere, { recursive: true }).sort()).toEqual(['deep', 'deep/precious', 'precious']);
  });

  test('loses a link that stands in the place of a file, and not what it leads to', () => {
    synth({ one: '1' });
    const elsewhere = path.join(folder, 'elsewhere');
    fs.renameSync(at('shop/one'), elsewhere);
    fs.symlinkSync(elsewhere, at('shop/one'));
    synth();
    expect([fs.existsSync(at('shop/one')), fs.readFileSync(elsewhere, 'utf8')]).toEqual([false, '1\n']);
  });

  test('loses its own files also when it is itself behind a link', () => {
    fs.mkdirSync(path.join(folder, 'real'));
    fs.symlinkSync(path.join(folder, 'real'), at());
    synth({ 'a/one': '1' });
    synth();
    expect(fs.existsSync(path.join(folder, 'real/shop/a'))).toBe(false);
  });

  test.each(['../victim', '/victim', 'a/../../victim'])('is refused with a manifest that claims %s', (claimed) => {
    synth();
    fs.writeFileSync(path.join(folder, 'victim'), 'x');
    claim(claimed === '/victim' ? path.join(folder, 'victim') : claimed, 'x');
    expect(messageOf(synth)).toMatch(/is no file of an output directory\); restore it from git, or delete the output directory and synthesize again \[manifest\.unreadable\]$/);
    expect(fs.existsSync(path.join(folder, 'victim'))).toBe(true);
  });

  test('is as before with a manifest that claims folders or odd stacks', () => {
    synth({ one: '1' });
    fs.mkdirSync(at('shop/folder'));
    claim('shop/folder', 'x');
    claim('shop/one/below', 'x');
    const manifest = JSON.parse(read('manifest.json'));
    fs.writeFileSync(at('manifest.json'), JSON.stringify({ ...manifest, stacks: { ...manifest.stacks, toString: { volumes: { a: {} } }, constructor: { volumes: { b: {} } } } }));
    synth({ one: '1' });
    expect([findings(), fs.existsSync(at('shop/folder'))]).toEqual([[], true]);
  });

  test('names each file whose place is taken by a folder or below a file, and changes nothing', () => {
    synth({ one: '1' });
    fs.mkdirSync(at('shop/two'));
    fs.writeFileSync(at('shop/three'), 'mine');
    const message = messageOf(() => synth({ 'one': 'new', 'two': '2', 'three/a': '3' }));
    expect(message).toContain("'shop/two' cannot be written: a folder stands in its place, or a file in the place of one of its folders");
    expect(message).toContain("'shop/three/a' cannot be written");
    expect(read('shop/one')).toBe('1\n');
  });

  test.each(['manifest.json', '.sources.json'])('says that %s is a folder', (file) => {
    fs.mkdirSync(at(file), { recursive: true });
    expect(messageOf(synth)).toMatch(/the output directory '.*' cannot be written \(EISDIR.*\); make it a directory that you may write, or give the app another 'outdir' \[output\.unwritable\]/);
  });

  test('says which file cannot be read', () => {
    synth();
    const world = jest.requireActual<typeof fs>('node:fs');
    const original = world.readFileSync;
    jest.spyOn(world, 'readFileSync').mockImplementation((file, options) => {
      if (String(file).endsWith('README.md')) throw Object.assign(new Error(`EACCES: permission denied, open '${String(file)}'`), { code: 'EACCES', syscall: 'open' });
      return original(file, options);
    });
    expect(messageOf(synth)).toContain(`(EACCES: permission denied, open '${at('shop/README.md')}')`);
    jest.restoreAllMocks();
  });

  test('passes on an error that is none of the operating system', () => {
    const world = jest.requireActual<typeof fs>('node:fs');
    jest.spyOn(world, 'mkdirSync').mockImplementation(() => {
      throw new Error('a defect');
    });
    expect(messageOf(synth)).toBe('a defect');
    jest.restoreAllMocks();
  });

  test('is cleaned of what a killed synthesis left, not of what another one is working on', () => {
    synth();
    [`.synth-${process.ppid}`, '.synth-4194305', '.synth-x'].forEach((name) => fs.mkdirSync(at(name)));
    synth();
    expect(fs.readdirSync(at()).filter((name) => name.startsWith('.synth-'))).toEqual([`.synth-${process.ppid}`, '.synth-x']);
  });

  test('warns of volumes that are gone only while their stack is there', () => {
    synth();
    const manifest = JSON.parse(read('manifest.json'));
    manifest.stacks.shop.volumes = { data: {}, toString: {} };
    manifest.stacks.gone = { volumes: { old: {} } };
    fs.writeFileSync(at('manifest.json'), JSON.stringify(manifest));
    synth();
    expect(findings().map((text) => text.split(' and is gone')[0])).toEqual([
      "volume.lost: volume 'shop/data' was in the previous output", "volume.lost: volume 'shop/toString' was in the previous output",
    ]);
  });
});
