import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Finding } from '../../core/private/finding';
import { isRecord } from '../../core/private/objects';
import { isFinding } from './local-findings';
import type { Surroundings } from './surroundings';

const NAME = 'CDK_COMPOSE_FINDINGS';

/** The file that a program's environment names, and where each of its syntheses leaves a line with its findings, also one that fails. */
export class ReportedFindings {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-'));
  private readonly file = path.join(this.folder, 'findings');
  private readonly clear: () => void;
  /** Set when somebody else waits for the same lines. */
  private readonly outer: string | undefined;

  constructor(private readonly environment: Surroundings['environment']) {
    this.outer = environment[NAME];
    environment[NAME] = this.file;
    this.clear = () => fs.rmSync(this.folder, { recursive: true, force: true });
    // A program that ends the process leaves no other moment.
    process.once('exit', this.clear);
  }

  /** The findings of all syntheses, in their order. */
  public all(): Finding[] {
    return this.read().split('\n').filter((line) => line !== '').flatMap((line) => {
      const content: unknown = JSON.parse(line);
      return isRecord(content) && Array.isArray(content.findings) ? content.findings.filter(isFinding) : [];
    });
  }

  /** Removes the file; the environment is as it was before. */
  public remove(): void {
    if (this.outer === undefined) {
      delete this.environment[NAME];
    } else {
      this.environment[NAME] = this.outer;
      fs.appendFileSync(this.outer, this.read());
    }
    process.off('exit', this.clear);
    this.clear();
  }

  private read(): string {
    return fs.existsSync(this.file) ? fs.readFileSync(this.file, 'utf8') : '';
  }
}
