import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../../src/app';
import { runCommandLine } from '../../../src/cli/command-line';
import { processSurroundings } from '../../../src/cli/private/surroundings';
import { parseDotenv, printDotenvValue } from '../../../src/core/private/dotenv';
import type { Outcome } from '../../helpers/compose';
import { compose, composeCommands } from '../../helpers/compose';

/** Host ports of the platform: fixed, as its container names are, so that only one can run on a machine. */
const PORTS = [80, 443, 5432, 5433, 5434, 5435, 5436, 5672, 15672, 6379];
const PATIENCE = 180_000;

/** What a stack is made of, and what a person writes into its `.env`. */
export interface Scenario {
  /** Made when the folder of the stack is there. */
  readonly settings?: (folder: string) => { readonly [variable: string]: string };
  define(app: App, id: string): void;
}

/** POC-3 as it really runs: synthesized, bootstrapped and started as a user would. */
export class RunningPoc3 {
  /** Starts it and waits until all of it is healthy; throws with what the command line said when it does not become so. */
  public static async start(project: string, scenario: Scenario): Promise<RunningPoc3> {
    await until('names and ports of POC-3 are free', async () => (await taken()).length === 0, PATIENCE);
    const poc3 = new RunningPoc3(project, mkdtempSync(join(tmpdir(), `${project}-`)));
    try {
      await poc3.begin(scenario);
    } catch (error) {
      poc3.stop();
      throw error;
    }
    return poc3;
  }

  private constructor(private readonly project: string, private readonly folder: string) {}

  /** Where `docker-compose.yml` is. */
  public get directory(): string {
    return join(this.folder, 'compose.out', this.project);
  }

  /** What programs on this machine read of `.env`. */
  public variable(name: string): string {
    const value = parseDotenv(this.read('.env'), { file: '.env' }).find((entry) => entry.name === name)?.value;
    if (!value) {
      throw new Error(`.env has no value of ${name}`);
    }
    return value;
  }

  /** The text of one of its files. */
  public read(file: string): string {
    return readFileSync(join(this.directory, file), 'utf8');
  }

  /** Runs a subcommand of the command line and gives what it said. */
  public async commandLine(...args: string[]): Promise<string> {
    const said: string[] = [];
    const note = (text: string) => void said.push(text);
    const terminal = { out: note, err: note, interactive: false, paint: (text: string) => text };
    if (await runCommandLine(args, { ...processSurroundings(), terminal, folder: this.folder }) !== 0) {
      throw new Error(`'${args.join(' ')}' failed:\n${said.join('\n')}`);
    }
    return said.join('\n');
  }

  /** Any subcommand of Docker Compose. */
  public compose(...args: string[]): Outcome {
    return compose(composeCommands()[0] ?? [], this.directory, args);
  }

  /** Runs a script with the shell of a running service, and gives what it printed. */
  public shell(service: string, script: string): string {
    const { status, stdout, stderr } = this.compose('exec', '--no-TTY', service, 'sh', '-c', script);
    if (status !== 0) {
      throw new Error(`'${script}' in '${service}' ended with ${status}:\n${stdout}${stderr}`);
    }
    return stdout.trim();
  }

  /** Waits until a service is healthy, for example after somebody killed it. */
  public async healthy(service: string): Promise<void> {
    await until(`'${service}' is healthy`, () => this.compose('ps', '--format', '{{.Health}}', service).stdout.trim() === 'healthy', 60_000);
  }

  /** Removes all of it, its data too. */
  public stop(): void {
    this.compose('down', '--volumes', '--timeout', '5');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async begin({ define, settings }: Scenario): Promise<void> {
    const app = new App({ outdir: join(this.folder, 'compose.out') });
    define(app, this.project);
    app.synth();
    await this.commandLine('bootstrap');
    const lines = Object.entries(settings?.(this.folder) ?? {});
    const text = lines.reduce((env, [name, value]) => env.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${printDotenvValue(value)}`), this.read('.env'));
    writeFileSync(join(this.directory, '.env'), text);
    await this.commandLine('up');
  }
}

/** Runs `docker`, and gives what it printed. */
export function docker(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) {
    throw new Error(`'docker ${args.join(' ')}' failed:\n${stderr}`);
  }
  return stdout.trim();
}

/** Asks again and again until something is so; throws when that takes too long. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!await isSo()) {
    if (Date.now() > end) {
      throw new Error(`after ${patience / 1000} s it was still not so that ${what}`);
    }
    await pause(200);
  }
}

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** True when somebody answers there. */
export function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.on('connect', () => end(true)).on('error', () => end(false)).on('timeout', () => end(false));
  });
}

async function taken(): Promise<unknown[]> {
  const names = docker('ps', '--all', '--format', '{{.Names}}').split('\n').filter((name) => name.startsWith('mfe-'));
  const open = await Promise.all(PORTS.map(async (port) => (await isOpen('127.0.0.1', port) ? [port] : [])));
  return [...names, ...open.flat()];
}
