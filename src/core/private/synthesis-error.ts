import type { Finding } from './finding';

/** What `App.synth()` throws: everything that is wrong, as data and as a finished report. Nothing was written. */
export class SynthesisError extends Error {
  /** `synth.findings`, or `output.differs` when a check found other files on disk. */
  public readonly code: string;
  public readonly findings: Finding[];

  constructor(code: string, report: string, findings: Finding[]) {
    super(report);
    this.name = 'SynthesisError';
    this.code = code;
    this.findings = findings;
  }
}
