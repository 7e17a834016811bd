import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Surroundings } from './surroundings';

const NAME = 'CDK_COMPOSE_RECEIPT';

/** The file that a program's environment names, and where each of its syntheses leaves a line: the directory that it wrote to. */
export class Receipt {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
  private readonly file = path.join(this.folder, 'receipt');
  /** Set when this command line was itself run by another one, which waits for the same lines. */
  private readonly outer: string | undefined;

  constructor(private readonly environment: Surroundings['environment']) {
    this.outer = environment[NAME];
    environment[NAME] = this.file;
  }

  /** The directories, each once. */
  public directories(): string[] {
    return [...new Set(this.read().split('\n').filter((line) => line !== ''))];
  }

  /** Removes the file; the environment is as it was before. */
  public remove(): void {
    if (this.outer === undefined) {
      delete this.environment[NAME];
    } else {
      this.environment[NAME] = this.outer;
      fs.appendFileSync(this.outer, this.read());
    }
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private read(): string {
    return fs.existsSync(this.file) ? fs.readFileSync(this.file, 'utf8') : '';
  }
}
