import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ts from 'typescript';
import * as published from '../src';
import { Errors } from '../src/core';
import type { Finding } from '../src/core/private/finding';
import { SynthesisError } from '../src/core/private/synthesis-error';

const CODE = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
/** Names of files and hosts look like codes. */
const FILE = /\.(acl|conf|io|json|out|sh|sql|types|yml)$/;
/** What else only looks like one. */
const NO_CODES = [
  'build.args', 'build.secrets', 'cdk-compose.content', 'deploy.mode', 'deploy.replicas', 'environment.add', 'healthcheck.test', 'listeners.tcp', 'triggers.manual', 'triggers.schedule',
  'bind.recursive', 'volume.subpath',
];
/** The shipped stacks are users of the library. */
const USERS = 'src/stacks/';
const SEVERITY = /^\*\*((Error|Warning|Error or warning) (at the call|at synthesis|at the call or at synthesis|of the command line))\.\*\* /;
const ROOT = join(__dirname, '..');
const PAGE = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');
const ENTRIES = PAGE.split(/^### /m).slice(1).map((text) => {
  const [code = ''] = text.split('\n');
  const [, severity = ''] = SEVERITY.exec(text.slice(code.length).trim()) ?? [];
  return {
    code, text, severity,
    example: /```ts\n(.*?)\n```/s.exec(text)?.[1],
    acknowledgement: /\*\*Acknowledge:\*\* `(.*)`/.exec(text)?.[1],
  };
});

describe('the page of findings', () => {
  const { codes, computed } = codesOfLibrary();

  test('has every code of the library, and no other', () => {
    expect(ENTRIES.map(({ code }) => code)).toEqual([...new Set(codes)].sort());
  });

  test('is complete, since no code is put together where it is thrown', () => {
    expect(computed).toEqual([]);
  });

  test.each(ENTRIES.map((entry) => [entry.code, entry] as const))('says of %s how bad it is, why, by what example and how to mend it', (_code, entry) => {
    expect(entry.severity).not.toBe('');
    expect(entry.text).toMatch(/\n```(ts|sh)\n[^`].*\n```\n\n\*\*Fix:\*\* \S/s);
    if (entry.severity === 'Warning at synthesis' && entry.example !== undefined) {
      expect(entry.acknowledgement).toContain(entry.code);
    }
  });
});

describe('the example of', () => {
  const runnable = ENTRIES.flatMap(({ example, ...entry }) => (example === undefined ? [] : [{ ...entry, example }]));

  test.each(runnable)('$code causes it', ({ code, severity, example }) => {
    const { thrown, findings } = outcomeOf(example);
    const found = findings.filter(({ id }) => id === code);
    expect(thrown?.code ?? found[0]?.id).toBe(code);
    expect(severity).toContain(thrown?.when ?? 'at synthesis');
    expect(severity.toLowerCase()).toContain(found[0]?.severity ?? 'error');
  });

  test.each(runnable.filter(({ acknowledgement }) => acknowledgement))('$code can be acknowledged as it says', ({ code, example, acknowledgement }) => {
    const { findings } = outcomeOf(`${example}\n${acknowledgement}`);
    expect(findings.filter(({ id }) => id === code).map(({ acknowledged }) => acknowledged !== undefined)).not.toContain(false);
    expect(findings.filter(({ acknowledged }) => acknowledged !== undefined)).not.toEqual([]);
  });
});

test('every code is read by a test', () => {
  const tests = filesIn('test').filter((file) => file.endsWith('.ts') && file !== 'test/findings.test.ts').map(read).join('\n').replaceAll('\\.', '.');
  const mentioned = new Set([...tests.matchAll(/(?<![\w.-])[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*(?![\w-])/g)].map(([code]) => code));
  expect(ENTRIES.map(({ code }) => code).filter((code) => !mentioned.has(code))).toEqual([]);
});

/** What an example does: the code of what is thrown, or what its synthesis finds. */
interface Outcome {
  readonly thrown?: { readonly code: string; readonly when: 'at the call' | 'at synthesis' };
  readonly findings: readonly Finding[];
}

function outcomeOf(example: string): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-compose-'));
  let when: 'at the call' | 'at synthesis' = 'at the call';
  try {
    const app = new published.App({ outdir, rules: published.RulePack.PRODUCTION });
    const shop = new published.Stack(app, 'shop');
    const image = published.Image.of('ghcr.io/acme/api', '1.4.2');
    const names = { ...published, app, shop, image, api: new published.Service(shop, 'api', { image }) };
    const { outputText } = ts.transpileModule(example, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None } });
    new Function(...Object.keys(names), outputText)(...Object.values(names));
    when = 'at synthesis';
    return { findings: app._synthInMemory().findings };
  } catch (error) {
    return error instanceof SynthesisError
      ? { findings: error.findings }
      : { thrown: { code: Errors.codeOf(error) ?? String(error), when }, findings: [] };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Every text of the sources that has the shape of a code, and every code that is put together. */
function codesOfLibrary(): { codes: string[]; computed: string[] } {
  const codes: string[] = [];
  const computed: string[] = [];
  for (const file of filesIn('src').filter((name) => name.endsWith('.ts') && !name.startsWith(USERS))) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && CODE.test(node.text) && !FILE.test(node.text) && !NO_CODES.includes(node.text)) {
        codes.push(node.text);
      }
      const [first] = ts.isNewExpression(node) && /Error$/.test(node.expression.getText()) ? node.arguments ?? [] : [];
      if (first && ts.isTemplateExpression(first) && /^`[^ ]*\.[a-z-]+`$/.test(first.getText())) {
        computed.push(first.getText());
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true));
  }
  return { codes, computed };
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`).sort();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
