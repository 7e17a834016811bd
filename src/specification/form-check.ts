import { nearest } from '../core/private/nearest';
import { isShared } from '../core/private/shared';
import { containsVariable, describeText, isNotable } from '../core/private/text';
import { CASTS } from './casts';
import type { Definition, Form, ListShape, MapShape, Row, Shape, TextShape } from './definition';
import { describeForm, describePath, describeValue } from './description';
import { keyProblem } from './map-key';
import type { SpecificationProblem } from './problem';
import type { Origin, Releases, Requirement } from './release';
import { exceeds, NEWEST, NONE, releaseNumber } from './release';
import { shapeOf } from './shape-of';

/**
 * What Docker Compose refuses of a value as it stands in docker-compose.yml; text may hold variables. `merges` says
 * whether equal items of a list are dropped there, as `Definition.merges` does.
 */
export function checkValue(form: Form, value: unknown, path: readonly string[], merges = true): readonly SpecificationProblem[] {
  const check = new Check(path, merges);
  check.value(form, value);
  return check.problems;
}

/** What one visit of a body finds: what Docker Compose refuses, what only newer releases take, and texts to look at. */
export interface Examined {
  readonly problems: readonly SpecificationProblem[];
  readonly requirements: readonly Requirement[];
  readonly texts: readonly NotableText[];
}

/** A key or a value that needs a closer look: it holds a variable, a `$` or what is no text. */
export interface NotableText {
  readonly text: string;
  /** Keys as in docker-compose.yml, from the body on; that of a key ends with it. */
  readonly path: readonly string[];
  readonly isKey: boolean;
}

/** Looks at the body of a struct; what the `minimum` releases know is not told. */
export function examine(definition: Definition, body: object, minimum: Releases = NONE): Examined {
  const check = new Check([], definition.merges, minimum);
  check.require(definition);
  check.struct(definition, body);
  return check;
}

/** What Docker Compose refuses of the body of a struct. */
export function checkBody(definition: Definition, body: object): readonly SpecificationProblem[] {
  return examine(definition, body).problems;
}

/** A key that the struct does not have; the path ends with it. */
export function unknownKey(definition: Definition, path: readonly string[]): SpecificationProblem {
  const meant = nearest(path.at(-1) ?? '', definition.byKey.keys());
  const keys = definition.rows.length <= 12 ? `; its keys are ${definition.rows.map((row) => `'${row.key}'`).join(', ')}` : '';
  return {
    path,
    message: `${describePath(path)} is no key of the Compose Specification${meant ? `; did you mean '${meant}'?` : keys}`,
    fix: meant ? `write '${meant}'` : 'remove it',
    refusedBy: 'schema',
  };
}

/** Shared values in which nothing was found, and what they were looked at for. */
const UNSUSPICIOUS = new WeakMap<object, { readonly form: Form; readonly minimum: Releases; readonly merges: boolean }>();

class Check implements Examined {
  public readonly problems: SpecificationProblem[] = [];
  public readonly requirements: Requirement[] = [];
  public readonly texts: NotableText[] = [];
  private readonly path: string[];
  private reader: SpecificationProblem['refusedBy'] = 'schema';

  constructor(path: readonly string[], private merges: boolean, private readonly minimum: Releases = NEWEST) {
    this.path = [...path];
  }

  public require({ since, engine }: Origin, value?: string): void {
    this.requireRelease('compose', since, value);
    this.requireRelease('engine', engine, value);
  }

  public value(form: Form, value: unknown): void {
    const shape = shapeOf(form, value);
    if (shape && form.dated) {
      this.require(shape);
    }
    if (!shape) {
      this.refuse(describeValue(value), describeForm(form));
    } else if (shape.kind === 'text') {
      this.text(shape, form, String(value));
    } else if ('crashes' in shape && shape.crashes) {
      this.problem(`${this.here} is ${describeValue(value)}, which crashes Docker Compose`, value === null ? 'leave it out' : `give it ${describeForm(form)}`, 'loader');
    } else if (shape.kind === 'integer' || shape.kind === 'number') {
      this.number(shape, Number(value));
    } else if (typeof value === 'object' && value !== null) {
      this.once(shape, form, value);
    }
  }

  /** What many entries share is looked at once, unless something shows. */
  private once(shape: Shape, form: Form, value: object): void {
    const { minimum, merges } = this;
    const seen = UNSUSPICIOUS.get(value);
    if (seen?.form === form && seen.minimum === minimum && seen.merges === merges) {
      return;
    }
    const before = this.found;
    this.collection(shape, form, value);
    if (this.found === before && isShared(value)) {
      UNSUSPICIOUS.set(value, { form, minimum, merges });
    }
  }

  private get found(): number {
    return this.problems.length + this.requirements.length + this.texts.length;
  }

  public struct(definition: Definition, body: object): void {
    const members = body as { readonly [key: string]: unknown };
    for (const key of Object.keys(members)) {
      const row = definition.byKey.get(key);
      if (row) {
        this.row(row, members[key]);
      } else if (definition.open || (definition.extensible && key.startsWith('x-'))) {
        this.unknown(key, members[key]);
      } else {
        this.problems.push(unknownKey(definition, [...this.path, key]));
      }
    }
    for (const row of definition.required) {
      if (!Object.hasOwn(body, row.key)) {
        this.problem(`${this.here} lacks '${row.key}', which takes ${describeForm(row.form)}`, `add '${row.key}'`, row.required);
      }
    }
    if (definition.someOf.length > 0 && !definition.someOf.some((key) => Object.hasOwn(body, key))) {
      const keys = definition.someOf.map((key) => `'${key}'`).join(' or ');
      this.problem(`${this.here} lacks ${keys}`, `add ${keys}`);
    }
  }

  private row(row: Row, value: unknown): void {
    const { key, form, releases } = row;
    if (releases && exceeds(releases, this.minimum)) {
      this.path.push(key);
      this.require(row);
      this.path.pop();
    }
    this.inside(key, form, value);
  }

  private requireRelease(program: Requirement['program'], since: string | undefined, value: string | undefined): void {
    if (since !== undefined && releaseNumber(since) > this.minimum[program]) {
      this.requirements.push({ path: [...this.path], value, program, since });
    }
  }

  private inside(key: string, form: Form, value: unknown): void {
    if (typeof value === 'string') {
      this.look(key, value, false);
      // Most of what stands in a file is text that may be anything.
      if (form.anyText) {
        return;
      }
    }
    this.path.push(key);
    this.value(form, value);
    this.path.pop();
  }

  /** What the schema does not look at, the loader does. */
  private behindSchema(key: string, form: Form, value: unknown): void {
    const outside = this.reader;
    this.reader = 'loader';
    this.inside(key, form, value);
    this.reader = outside;
  }

  private look(key: string, text: string, isKey: boolean): void {
    if (isNotable(text)) {
      this.texts.push({ text, path: [...this.path, key], isKey });
    }
  }

  /** What the table says nothing about holds text all the same. */
  private unknown(key: string, value: unknown): void {
    this.look(key, key, true);
    if (typeof value === 'string') {
      this.look(key, value, false);
    } else if (typeof value === 'object' && value !== null) {
      this.path.push(key);
      Object.entries(value).forEach(([inner, item]) => this.unknown(inner, item));
      this.path.pop();
    }
  }

  private collection(shape: Shape, form: Form, value: object): void {
    if (shape.kind === 'list' && Array.isArray(value)) {
      this.list(shape, form, value);
    } else if (shape.kind === 'map') {
      this.map(shape, form, value);
    } else if (shape.kind === 'struct') {
      const outside = this.merges;
      this.merges &&= shape.definition.merges;
      this.struct(shape.definition, value);
      this.merges = outside;
    }
  }

  private text({ cast, values, pattern, newer }: TextShape, form: Form, value: string): void {
    const [, origin] = newer?.find(([newerPattern]) => newerPattern.test(value)) ?? [];
    if (origin) {
      this.require(origin, value);
    }
    if ((cast === undefined && !values && !pattern) || (containsVariable(value) && cast !== 'none')) {
      return;
    }
    if (cast !== undefined && !CASTS[cast].pattern.test(value)) {
      this.refuse(`the text '${describeText(value)}'`, CASTS[cast].allowed, 'loader');
    } else if (cast === 'integer') {
      this.number(shapeOf(form, Number(value)), Number(value), 'loader');
    } else if (values?.includes(value) === false || pattern?.test(value) === false) {
      this.refuse(`'${value}'`, describeForm({ shapes: [{ kind: 'text', values, pattern }] }));
    }
  }

  private number(shape: Shape | undefined, value: number, refusedBy?: 'loader'): void {
    if (shape?.kind !== 'integer' && shape?.kind !== 'number') {
      return;
    }
    const { minimum = -Infinity, maximum = Infinity, unsigned, whole } = shape;
    if (value < minimum || value > maximum || (unsigned && value < 0)) {
      this.refuse(String(value), describeForm({ shapes: [shape] }), unsigned ? 'loader' : refusedBy);
    } else if (whole && !Number.isInteger(value)) {
      this.refuse(String(value), 'a whole number, or text', 'loader');
    }
  }

  private list(shape: ListShape, form: Form, list: readonly unknown[]): void {
    list.forEach((item, index) => this.inside(String(index), shape.items, item));
    if (shape.unique && list.length > 1 && !(form.merged && this.merges)) {
      const seen = new Set<string>();
      const again = list.find((item) => seen.size === seen.add(JSON.stringify(item, sortKeys)).size);
      if (again !== undefined) {
        this.problem(`${this.here} holds ${describeValue(again)} twice`, 'keep one of them');
      }
    }
  }

  private map(shape: MapShape, form: Form, map: object): void {
    const members = map as { readonly [key: string]: unknown };
    for (const key of Object.keys(members)) {
      const value = members[key];
      if (shape.keys && !shape.keys.test(key)) {
        if (shape.others) {
          this.behindSchema(key, shape.others, value);
        } else {
          this.unknown(key, value);
        }
        if (shape.closed && !containsVariable(key)) {
          this.problem(`the key '${describeText(key)}' of ${this.here} is not allowed: keys match ${shape.keys.source}`, 'give it another name');
        }
      } else {
        this.look(key, key, true);
        if (shape.keys) {
          this.inside(key, shape.values, value);
        } else {
          this.behindSchema(key, shape.values, value);
        }
      }
      if (!shape.keepsExtensions && key.startsWith('x-')) {
        const { message, fix } = keyProblem(key);
        this.problem(message, form.entries ? `write ${this.here} as a list of 'KEY=value'` : fix, 'loader');
      }
    }
  }

  private get here(): string {
    return describePath(this.path);
  }

  private refuse(received: string, allowed: string, refusedBy = this.reader): void {
    this.problem(`${this.here} is ${received}, but takes ${allowed}`, `give it ${allowed}`, refusedBy);
  }

  private problem(message: string, fix: string, refusedBy = this.reader): void {
    this.problems.push({ path: [...this.path], message, fix, refusedBy });
  }
}

/** Two maps are equal whatever the order of their keys. */
function sortKeys(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
