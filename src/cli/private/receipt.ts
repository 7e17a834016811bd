import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Surroundings } from './surroundings';

/** A file that a program's environment names, and where each of its syntheses leaves a line. */
export class Receipt {
  /** Each line is the directory that a synthesis wrote to. */
  public static ofDirectories(environment: Surroundings['environment']): Receipt {
    return new Receipt('CDK_COMPOSE_RECEIPT', environment);
  }

  /** Each line holds the findings of a synthesis, also of one that fails. */
  public static ofFindings(environment: Surroundings['environment']): Receipt {
    return new Receipt('CDK_COMPOSE_FINDINGS', environment);
  }

  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
  private readonly file = path.join(this.folder, 'lines');
  /** Set when somebody else waits for the same lines, such as another command line that runs this one. */
  private readonly outer: string | undefined;
  private readonly atExit: () => void;

  private constructor(private readonly variable: string, private readonly environment: Surroundings['environment']) {
    this.outer = environment[variable];
    environment[variable] = this.file;
    this.atExit = () => this.remove();
    // A program that ends the process leaves no other moment.
    process.once('exit', this.atExit);
  }

  /** What was left so far, each line once. */
  public lines(): string[] {
    return [...new Set(this.read().split('\n').filter((line) => line !== ''))];
  }

  /** Removes the file; the environment is as it was before. */
  public remove(): void {
    if (this.outer === undefined) {
      delete this.environment[this.variable];
    } else {
      this.environment[this.variable] = this.outer;
      fs.appendFileSync(this.outer, this.read());
    }
    process.off('exit', this.atExit);
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private read(): string {
    return fs.existsSync(this.file) ? fs.readFileSync(this.file, 'utf8') : '';
  }
}
