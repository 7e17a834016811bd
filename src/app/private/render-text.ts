import type { Problem, Subject } from '../../core/private/finding';
import { describeText, parseText, textProblem } from '../../core/private/text';
import type { NotableText, RenderedEntry } from '../../specification';
import { profilesOf } from '../../specification';

/** Literal text that Compose would have taken for a variable. */
const LOOKS_LIKE_VARIABLE = /\$\{[A-Za-z_][A-Za-z0-9_]*[^}]*\}/;
const URL_SCHEME = /:\/\//;

/** How one variable is used in a stack. */
export interface VariableUse {
  /** Stands behind `://` somewhere: Compose cannot encode it, so its characters must be harmless. */
  inUrl: boolean;
  /** Some service that is always on needs it. */
  always: boolean;
}

/** Looks at the texts of a stack's entries that are no ordinary ones: wrong text, variables in keys, and who uses which variable. */
export class TextVisit {
  public readonly uses = new Map<string, VariableUse>();
  public readonly problems: Problem[] = [];

  constructor(private readonly stackPath: string) {}

  public visit(entry: RenderedEntry, texts: readonly NotableText[]): void {
    for (const { text, path, isKey } of texts) {
      const visit = new Visit(entry, path, this.stackPath, this.uses, this.problems);
      if (isKey) {
        visit.checkKey(text);
      } else {
        visit.checkValue(text);
      }
    }
  }
}

class Visit {
  constructor(
    private readonly entry: RenderedEntry,
    private readonly path: readonly string[],
    private readonly stackPath: string,
    private readonly uses: Map<string, VariableUse>,
    private readonly problems: Problem[],
  ) {}

  public checkKey(key: string): void {
    const problem = textProblem(key);
    if (problem) {
      this.report('error', problem.code, `the key '${describeText(key)}' ${problem.message}`, 'write the key as plain text');
    } else if (parseText(key).some((part) => !('literal' in part))) {
      this.report('error', 'variable.place', `the key '${describeText(key)}' holds a variable, but Compose interpolates values only`,
        'use a literal key and put the variable in its value');
    }
  }

  public checkValue(text: string): void {
    const problem = textProblem(text);
    if (problem) {
      this.report('error', problem.code, `'${describeText(text)}' ${problem.message}`, 'give the text that the container is to get');
      return;
    }
    for (const part of parseText(text)) {
      if ('literal' in part) {
        this.checkLiteralPart(part.literal);
      }
    }
    for (const { stack, variable, inUrl } of variableUses(text)) {
      this.use(stack, variable, inUrl);
    }
  }

  private checkLiteralPart(literal: string): void {
    const variable = LOOKS_LIKE_VARIABLE.exec(literal)?.[0];
    // A shell script means its own variables: commands, hooks, health checks and files are full of them.
    const shell = this.path.some((key) => ['command', 'entrypoint', 'test', 'content', 'dockerfile_inline', 'exec'].includes(key));
    if (variable !== undefined && !shell) {
      this.report('warning', 'text.interpolation', `'${literal}' holds '${variable}' as literal text: the container gets it as it stands`,
        'put the variable in the text instead (`${variable}`, or \'variable.text\'), or write Compose\'s own syntax with Variable.raw');
    }
  }

  private use(stack: string, name: string, inUrl: boolean): void {
    if (stack !== this.stackPath) {
      this.report('error', 'variable.stack', `variable '${name}' belongs to stack '${stack}', and each stack has its own .env`,
        `declare it in stack '${this.stackPath}' too`);
      return;
    }
    const always = profilesOf(this.entry).length === 0;
    const use = this.uses.get(name);
    if (use) {
      use.inUrl ||= inUrl;
      use.always ||= always;
    } else {
      this.uses.set(name, { inUrl, always });
    }
  }

  private report(severity: Problem['severity'], id: string, message: string, fix: string): void {
    this.problems.push({ id, severity, message, fix, subjects: [at(this.entry, this.path)] });
  }
}

/** The variables in text, and whether each stands behind `://`. */
export function variableUses(text: string): { readonly stack: string; readonly variable: string; readonly inUrl: boolean }[] {
  let inUrl = false;
  return parseText(text).flatMap((part) => {
    inUrl ||= 'literal' in part && URL_SCHEME.test(part.literal);
    return 'variable' in part ? [{ ...part, inUrl }] : [];
  });
}

/** The subject of a finding about one value of an entry. */
export function at(entry: Pick<RenderedEntry, 'section' | 'name' | 'subject'>, path: readonly string[]): Subject {
  return { ...entry.subject, location: `${entry.section}.${entry.name}${placeOf(path)}` };
}

/** A path inside an entry as findings name it: `.ports[0].target`. */
export function placeOf(path: readonly string[]): string {
  return path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${describeText(key)}`)).join('');
}
