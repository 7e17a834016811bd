import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from '../../src/app';
import { runCommandLine } from '../../src/cli/command-line';
import { processSurroundings } from '../../src/cli/private/surroundings';
import type { Outcome } from './compose';
import { compose, composeCommands } from './compose';

/** A stack that really runs while a test asks it: synthesized, bootstrapped and started as a user would. */
export class RunningStack {
  /**
   * Starts a stack and waits until all of it is healthy; throws with the logs when it does not become so.
   *
   * @param name name of the Compose project, which no other test has.
   */
  public static async start(name: string, define: (stack: Stack) => void): Promise<RunningStack> {
    const stack = new RunningStack(name, mkdtempSync(join(tmpdir(), `${name}-`)));
    try {
      await stack.write(define);
      stack.up();
    } catch (error) {
      stack.stop();
      throw error;
    }
    return stack;
  }

  private constructor(private readonly name: string, private readonly folder: string) {}

  /** Synthesizes it anew, and makes secrets that are missing. */
  public async write(define: (stack: Stack) => void): Promise<void> {
    const app = new App({ outdir: join(this.folder, 'compose.out') });
    define(new Stack(app, this.name));
    app.synth();
    const said: string[] = [];
    const note = (text: string) => void said.push(text);
    const terminal = { out: note, err: note, interactive: false, paint: (text: string) => text };
    if (await runCommandLine(['bootstrap'], { ...processSurroundings(), terminal, folder: this.folder }) !== 0) {
      throw new Error(`bootstrap failed:\n${said.join('\n')}`);
    }
  }

  /** Starts what does not run, recreates what changed, and waits until all is healthy. */
  public up(): void {
    const outcome = this.compose('up', '--detach', '--wait', '--wait-timeout', '180');
    if (outcome.status !== 0) {
      throw new Error(`the stack did not start:\n${outcome.stderr}\n${this.compose('logs', '--tail', '50').stdout}`);
    }
  }

  /** Runs a script with the shell of a running service, and gives what it printed; throws when it fails. */
  public shell(service: string, script: string): string {
    const { status, stdout, stderr } = this.tryShell(service, script);
    if (status !== 0) {
      throw new Error(`'${script}' in '${service}' ended with ${status}:\n${stdout}${stderr}`);
    }
    return stdout.trim();
  }

  /** As `shell`, for scripts that may fail. */
  public tryShell(service: string, script: string): Outcome {
    return this.compose('exec', '--no-TTY', service, 'sh', '-c', script);
  }

  /** What the engine knows of a service's container. */
  public inspect(service: string): string {
    const [id = ''] = this.compose('ps', '--all', '--quiet', service).stdout.split('\n');
    return spawnSync('docker', ['inspect', id], { encoding: 'utf8' }).stdout;
  }

  /** Any subcommand of Docker Compose. */
  public compose(...args: string[]): Outcome {
    return compose(composeCommands()[0] ?? [], this.directory, args);
  }

  /** The text of one of its files. */
  public read(file: string): string {
    return readFileSync(join(this.directory, file), 'utf8');
  }

  /** Removes all of it, its data too. */
  public stop(): void {
    this.compose('down', '--volumes', '--timeout', '5');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Where `docker-compose.yml` is. */
  public get directory(): string {
    return join(this.folder, 'compose.out', this.name);
  }
}
