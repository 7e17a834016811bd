import * as path from 'node:path';
import type { Finding } from '../../core/private/finding';
import { inspectCertificate, makeCertificate } from './certificate';
import type { EnvPlan } from './env-plan';
import { planEnv } from './env-plan';
import { MOUNTED_FILE, PRIVATE_FILE, PRIVATE_FOLDER, StackFolder } from './files';
import type { ManifestCertificate, ManifestSecretFile, ManifestStack, ManifestVariable } from './manifest-reader';
import { inventSecret } from './secrets';
import type { Surroundings } from './surroundings';
import { count } from './terminal';

/** One thing that `bootstrap` will do. */
export interface Action {
  /** What it is called when it is done: `made`, `changed`. */
  readonly verb: string;
  readonly file: string;
  readonly detail: string;
  run(): void;
}

/** What `bootstrap` will do for a stack, and what it must say; nothing was changed yet. */
export interface StackPlan {
  readonly stack: ManifestStack;
  /** How messages call its `.env`. */
  readonly env: string;
  readonly actions: readonly Action[];
  readonly findings: readonly Finding[];
  /** Variables that only a person can fill in. */
  readonly missing: readonly ManifestVariable[];
  /** True when there is no `.env` yet and secrets were made up for it. */
  readonly newSecrets: boolean;
  /** Services that read a file whose content changes. */
  readonly stale: readonly string[];
}

/** Looks at a stack's directory and decides what is missing there. */
export function planStack(stack: ManifestStack, { folder, environment, now }: Surroundings): StackPlan {
  const place = new StackFolder(path.resolve(folder, stack.outdir), stack.outdir, stack.directory);
  const existing = place.read('.env');
  const env = planEnv({
    stack, existing, environment, example: place.read('.env.example') ?? '', file: place.show('.env'), invent: inventSecret,
  });
  const secrets = stack.secretFiles.map((file) => ({ file, ...planSecretFile(file, env, place) }));
  const certificates = stack.certificates.map((certificate) => planCertificate(certificate, stack, place, now()));
  return {
    stack,
    env: place.show('.env'),
    actions: [
      ...planEnvFile(existing, stack, env, place),
      ...(stack.secretFiles.length > 0 ? planFolder('secrets', place) : []),
      ...secrets.flatMap(({ action }) => action ?? []),
      ...(stack.certificates.length > 0 ? planFolder('certificates', place) : []),
      ...certificates.flatMap(({ action }) => action ?? []),
    ],
    findings: [...env.findings, ...certificates.flatMap(({ finding }) => finding ?? [])],
    missing: env.missing,
    newSecrets: existing === undefined && env.invented.length > 0,
    stale: [...new Set(secrets.flatMap(({ file, changed }) => (changed ? (stack.readers.get(file.path) ?? []) : [])))],
  };
}

function planEnvFile(existing: string | undefined, { variables }: ManifestStack, { text, invented, added }: EnvPlan, place: StackFolder): Action[] {
  const write = () => place.write('.env', text, PRIVATE_FILE);
  const secrets = invented.length > 0 ? [`${count(invented.length, 'secret')} made up`] : [];
  if (existing === undefined) {
    const detail = [count(variables.length, 'variable'), ...secrets].join(', ');
    return variables.length === 0 ? [] : [{ verb: 'made', file: '.env', detail, run: write }];
  }
  if (text !== existing) {
    const filled = invented.filter((name) => !added.includes(name));
    const detail = [...(added.length > 0 ? [`added ${added.join(', ')}`] : []), ...(filled.length > 0 ? [`filled in ${filled.join(', ')}`] : []), ...secrets];
    return [{ verb: 'completed', file: '.env', detail: detail.join('; '), run: write }];
  }
  const closed = variables.some(({ secret }) => secret) && isOpen(place.modeOf('.env'));
  return closed ? [{ verb: 'closed', file: '.env', detail: 'only you can read it now', run: () => place.setMode('.env', PRIVATE_FILE) }] : [];
}

/** True for rights that let group or others do anything. */
function isOpen(mode: number | undefined): boolean {
  return mode !== undefined && mode % 0o100 !== 0;
}

function planFolder(folder: string, place: StackFolder): Action[] {
  return isOpen(place.modeOf(folder))
    ? [{ verb: 'closed', file: `${folder}/`, detail: 'only you can look into it now', run: () => place.setMode(folder, PRIVATE_FOLDER) }]
    : [];
}

function planSecretFile(
  { path: file, variable }: ManifestSecretFile, { values, missing }: EnvPlan, place: StackFolder,
): { action?: Action; changed: boolean } {
  const found = place.read(file);
  if (missing.some(({ name }) => name === variable)) {
    return { changed: false };
  }
  const value = values.get(variable) ?? '';
  const run = () => {
    place.makePrivateFolder(path.posix.dirname(file));
    place.write(file, value, MOUNTED_FILE);
  };
  if (found === undefined) {
    return { action: { verb: 'made', file, detail: `the value of ${variable}`, run }, changed: false };
  }
  if (found !== value) {
    return { action: { verb: 'changed', file, detail: `now the value of ${variable} again`, run }, changed: true };
  }
  const mode = place.modeOf(file);
  return mode === undefined || mode === MOUNTED_FILE
    ? { changed: false }
    : { action: { verb: 'opened', file, detail: 'containers can read it now', run: () => place.setMode(file, MOUNTED_FILE) }, changed: false };
}

function planCertificate(
  { certificate, key, names, days }: ManifestCertificate, stack: ManifestStack, place: StackFolder, now: Date,
): { action?: Action; finding?: Finding } {
  const found = { certificate: place.read(certificate), key: place.read(key) };
  if (found.certificate === undefined && found.key === undefined) {
    const run = () => {
      const made = makeCertificate(names, days, now);
      for (const [file, text] of [[key, made.key], [certificate, made.certificate]] as const) {
        place.makePrivateFolder(path.posix.dirname(file));
        place.write(file, text, MOUNTED_FILE);
      }
    };
    return { action: { verb: 'made', file: certificate, detail: `for ${names.join(', ')}; ${count(days, 'day')}`, run } };
  }
  const again = `put the right files there, or delete both and run 'bootstrap' again: ${place.show(certificate)}, ${place.show(key)}`;
  const report = (id: string, severity: Finding['severity'], message: string): { finding: Finding } => (
    { finding: { id, severity, message, fix: again, places: [{ path: stack.directory, source: place.show(certificate) }] } }
  );
  if (found.certificate === undefined || found.key === undefined) {
    const [there, gone] = found.key === undefined ? [certificate, key] : [key, certificate];
    return report('certificate.half', 'error', `'${there}' is there, but '${gone}', which belongs to it, is not`);
  }
  const { usable, problem } = inspectCertificate({ certificate: found.certificate, key: found.key }, names, now);
  if (problem === undefined) {
    return {};
  }
  return usable ? report('certificate.stale', 'warning', problem) : report('certificate.unusable', 'error', problem);
}
