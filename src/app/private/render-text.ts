import type { Problem, Subject } from '../../core/private/finding';
import { describeText, parseText, textProblem } from '../../core/private/text';
import type { ComposeObject, ComposeValue, RenderedEntry } from '../../specification';

/** Any character that makes text worth a closer look; most text has none of them. */
const SUSPICIOUS = /[$\uF5D0-\uF5D2\uD800-\uDFFF]|<[\w.]+ object at |&\{|^0x/;
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

/** Looks at every text of a stack's entries once: wrong text, variables in keys, and who uses which variable. */
export class TextVisit {
  public readonly uses = new Map<string, VariableUse>();
  public readonly problems: Problem[] = [];

  constructor(private readonly stackPath: string) {}

  public visit(entry: RenderedEntry): void {
    const profiles = entry.body.profiles;
    const always = !(Array.isArray(profiles) && profiles.length > 0);
    this.visitObject(entry.body, entry, [], always);
  }

  private visitObject(object: ComposeObject, entry: RenderedEntry, path: string[], always: boolean): void {
    for (const key of Object.keys(object)) {
      path.push(key);
      if (SUSPICIOUS.test(key)) {
        this.checkKey(key, entry, path);
      }
      this.visitValue(object[key] ?? null, entry, path, always);
      path.pop();
    }
  }

  private visitValue(value: ComposeValue, entry: RenderedEntry, path: string[], always: boolean): void {
    if (typeof value === 'string') {
      if (SUSPICIOUS.test(value)) {
        this.checkValue(value, entry, path, always);
      }
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(String(index));
        this.visitValue(value[index] ?? null, entry, path, always);
        path.pop();
      }
    } else if (typeof value === 'object' && value !== null) {
      this.visitObject(value, entry, path, always);
    }
  }

  private checkKey(key: string, entry: RenderedEntry, path: readonly string[]): void {
    const problem = textProblem(key);
    if (problem) {
      this.report('error', problem.code, `the key '${describeText(key)}' ${problem.message}`, 'write the key as plain text', entry, path);
    } else if (parseText(key).some((part) => !('literal' in part))) {
      this.report('error', 'variable.place', `the key '${describeText(key)}' holds a variable, but Compose interpolates values only`,
        'use a literal key and put the variable in its value', entry, path);
    }
  }

  private checkValue(text: string, entry: RenderedEntry, path: readonly string[], always: boolean): void {
    const problem = textProblem(text);
    if (problem) {
      this.report('error', problem.code, `'${describeText(text)}' ${problem.message}`, 'give the text that the container is to get', entry, path);
      return;
    }
    for (const part of parseText(text)) {
      if ('literal' in part) {
        this.checkLiteralPart(part.literal, entry, path);
      }
    }
    for (const { stack, variable, inUrl } of variableUses(text)) {
      this.use(stack, variable, inUrl, always, entry, path);
    }
  }

  private checkLiteralPart(literal: string, entry: RenderedEntry, path: readonly string[]): void {
    const variable = LOOKS_LIKE_VARIABLE.exec(literal)?.[0];
    // A shell script means its own variables: commands, hooks, health checks and files are full of them.
    const shell = path.some((key) => ['command', 'entrypoint', 'test', 'content', 'dockerfile_inline', 'exec'].includes(key));
    if (variable !== undefined && !shell) {
      this.report('warning', 'text.interpolation', `'${literal}' holds '${variable}' as literal text: the container gets it as it stands`,
        'put the variable in the text instead (`${variable}`, or \'variable.text\'), or write Compose\'s own syntax with Variable.raw', entry, path);
    }
  }

  private use(stack: string, name: string, inUrl: boolean, always: boolean, entry: RenderedEntry, path: readonly string[]): void {
    if (stack !== this.stackPath) {
      this.report('error', 'variable.stack', `variable '${name}' belongs to stack '${stack}', and each stack has its own .env`,
        `declare it in stack '${this.stackPath}' too`, entry, path);
      return;
    }
    const use = this.uses.get(name);
    if (use) {
      use.inUrl ||= inUrl;
      use.always ||= always;
    } else {
      this.uses.set(name, { inUrl, always });
    }
  }

  private report(severity: Problem['severity'], id: string, message: string, fix: string, entry: RenderedEntry, path: readonly string[]): void {
    this.problems.push({ id, severity, message, fix, subjects: [at(entry, path)] });
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
  const inside = path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${describeText(key)}`)).join('');
  return { ...entry.subject, location: `${entry.section}.${entry.name}${inside}` };
}
