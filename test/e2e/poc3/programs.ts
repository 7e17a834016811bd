import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isOpen, until } from './running-poc3';

/** Name and port of each application that the gateway leads to. */
export const APPLICATIONS: { readonly [name: string]: number } = {
  api_gateway: 3000, shell_app: 4200, auth_mfe: 4201, payments_mfe: 4202, admin_mfe: 4203, profile_mfe: 4204,
};

/** Applications that run on this machine, as developers start them. */
export class Programs {
  private readonly processes = new Map<string, ChildProcess>();

  /** Starts applications in one process, and waits until they answer. */
  public async start(names: string[], address = '0.0.0.0'): Promise<void> {
    const applications = names.map((name) => `${name}:${APPLICATIONS[name]}`).join(',');
    const child = spawn(process.execPath, [join(__dirname, 'application.js')], {
      env: { PATH: process.env.PATH, APPLICATIONS: applications, ADDRESS: address }, stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.processes.set(names.join(), child);
    await until(`${applications} answer`, async () => (await Promise.all(names.map((name) => isOpen('127.0.0.1', APPLICATIONS[name] ?? 0)))).every(Boolean));
  }

  /** Ends what was started with these names. */
  public async stop(names: string[]): Promise<void> {
    const child = this.processes.get(names.join());
    this.processes.delete(names.join());
    if (child) {
      await new Promise((resolve) => child.on('exit', resolve).kill('SIGKILL'));
    }
  }

  /** Ends all of them. */
  public async stopAll(): Promise<void> {
    for (const names of [...this.processes.keys()]) {
      await this.stop(names.split(','));
    }
  }
}
