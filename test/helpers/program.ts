import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';

const ROOT = path.resolve(__dirname, '..', '..');

/** The library as plain JavaScript in a temporary folder, so that child processes start at once. */
export function transpiledLibrary(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk-compose-lib-'));
  const sources = fs.readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of sources) {
    const { outputText } = ts.transpileModule(fs.readFileSync(path.join(ROOT, 'src', file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true, inlineSourceMap: true },
      fileName: path.join(ROOT, 'src', file),
    });
    const target = path.join(folder, file.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, outputText);
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** What a program printed and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs JavaScript in a process of its own. */
export function runProgram(program: string, cwd: string, env: NodeJS.ProcessEnv = {}): Run {
  const { NODE_EXTRA_CA_CERTS: _slow, ...inherited } = process.env;
  return spawnSync(process.execPath, ['-e', program], { cwd, env: { ...inherited, ...env }, encoding: 'utf8' });
}
