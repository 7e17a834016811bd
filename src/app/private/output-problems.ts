import type { FindingSeverity, Problem } from '../../core/private/finding';
import type { Comparison } from './write';

/** What a person should know before files are replaced. */
export function outputProblems({ edited, kept, foreign, blocked, lostVolumes }: Comparison): Problem[] {
  return [
    ...foreign.map((file) => problem('error', 'output.foreign',
      `'${file}' stands where a generated file is to be, and cdk-compose did not write it`, 'move it away, or give the app another outdir')),
    ...blocked.map((file) => problem('error', 'output.blocked',
      `'${file}' cannot be written: a folder stands in its place, or a file in the place of one of its folders`, 'move that away, or give the app another outdir')),
    ...edited.map((file) => problem('warning', 'output.edited', `'${file}' was edited by hand since it was generated`, kept.has(file)
      ? `put the change into the program; the edited text is kept as '${kept.get(file)}'`
      : 'nothing generates it any more, and it stays as it is: delete it when nobody needs it')),
    ...lostVolumes.map((volume) => problem('warning', 'volume.lost',
      `volume '${volume}' was in the previous output and is gone: its data stays in the engine, but no service sees it any more`,
      "keep its name with 'volumeName', or move the data and acknowledge it")),
  ];
}

function problem(severity: FindingSeverity, id: string, message: string, fix: string): Problem {
  return { id, severity, message, fix, subjects: [{ path: '' }] };
}
