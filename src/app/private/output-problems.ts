import type { Problem } from '../../core/private/finding';
import type { Comparison } from './write';

/** What a person should know before files are replaced. */
export function outputProblems({ edited, foreign, lostVolumes }: Comparison): Problem[] {
  return [
    ...foreign.map((file): Problem => ({
      id: 'output.foreign',
      severity: 'error',
      message: `'${file}' stands where a generated file is to be, and cdk-compose did not write it`,
      fix: 'move it away, or give the app another outdir',
      subjects: [{ path: '' }],
    })),
    ...edited.map((file): Problem => ({
      id: 'output.edited',
      severity: 'warning',
      message: `'${file}' was edited by hand since it was generated`,
      fix: `put the change into the program; the edited text is kept as '${file}.edited'`,
      subjects: [{ path: '' }],
    })),
    ...lostVolumes.map((volume): Problem => ({
      id: 'volume.lost',
      severity: 'warning',
      message: `volume '${volume}' was in the previous output and is gone: its data stays in the engine, but no service sees it any more`,
      fix: "keep its name with 'volumeName', or move the data and acknowledge it",
      subjects: [{ path: '' }],
    })),
  ];
}
