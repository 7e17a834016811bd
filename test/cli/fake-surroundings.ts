import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { RunOptions, RunResult, Surroundings } from '../../src/cli/private/surroundings';

/** A run of another program, as a test sees it. */
export interface Run extends RunOptions {
  readonly command: string;
}

/** Surroundings in a folder of their own, that remember what was said and run. */
export interface FakeSurroundings extends Surroundings {
  readonly runs: Run[];
  readonly loaded: string[];
  out(): string;
  err(): string;
}

/** What a test decides about its surroundings. */
export interface Circumstances {
  readonly now?: Date;
  readonly interactive?: boolean;
  readonly environment?: { [name: string]: string };
  /** Plays the user's program; one that synthesizes to `compose.out` when not given. */
  readonly program?: (surroundings: Surroundings) => void;
  /** Plays every other program, by its whole command line. */
  readonly answer?: (command: string, surroundings: Surroundings) => Partial<RunResult> | undefined;
}

const folders: string[] = [];

/** A new empty folder; `removeFolders` removes all of them. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
  folders.push(folder);
  return folder;
}

/** Removes the folders of the tests that are over. */
export function removeFolders(): void {
  folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));
}

/** Plays a program that synthesizes: what each `app.synth()` leaves for the command line. */
export function leaveReceipt({ environment, folder }: Surroundings, ...outdirs: string[]): void {
  fs.appendFileSync(environment.CDK_COMPOSE_RECEIPT ?? '', outdirs.map((outdir) => `${path.join(folder, outdir)}\n`).join(''));
}

/** Fake surroundings in a new folder. */
export function fakeSurroundings({ now, interactive = false, environment = {}, program, answer }: Circumstances = {}): FakeSurroundings {
  const synthesize = program ?? ((surroundings: Surroundings) => leaveReceipt(surroundings, 'compose.out'));
  const said = { out: '', err: '' };
  const runs: Run[] = [];
  const loaded: string[] = [];
  const fake: FakeSurroundings = {
    folder: newFolder(),
    environment: { ...environment },
    terminal: {
      interactive,
      paint: (text) => text,
      out: (text) => { said.out += `${text}\n`; },
      err: (text) => { said.err += `${text}\n`; },
    },
    now: () => now ?? new Date(),
    pause: async () => undefined,
    load: async (file) => {
      loaded.push(file);
      synthesize(fake);
    },
    run: async (program_, args, options) => {
      const command = [program_, ...args].join(' ');
      runs.push({ command, ...options });
      return { code: undefined, out: '', err: '', ...answer?.(command, fake) };
    },
    runs,
    loaded,
    out: () => said.out,
    err: () => said.err,
  };
  return fake;
}

/** Writes files below a folder: text by path. */
export function writeFiles(folder: string, files: { [file: string]: string }): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

/** Everything below a folder: mode and text of a file, mode of a folder. */
export function filesBelow(folder: string): { [file: string]: string } {
  const found: { [file: string]: string } = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const stats = fs.lstatSync(path.join(folder, entry));
    const mode = (stats.mode % 0o1000).toString(8);
    found[stats.isDirectory() ? `${entry}/` : entry] = stats.isDirectory() ? mode : `${mode} ${fs.readFileSync(path.join(folder, entry), 'utf8')}`;
  }
  return found;
}
