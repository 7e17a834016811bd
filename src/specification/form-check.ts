import { containsVariable, describeText } from '../core/private/text';
import type { Cast, Definition, Form, ListShape, MapShape, NumberShape, Row, Shape, TextShape } from './definition';
import { describeForm, describeValue } from './description';
import { nearest } from './private/nearest';
import type { SpecificationProblem } from './problem';
import { describePath } from './problem';
import { shapeOf } from './shape-of';

type Path = readonly string[];
type Problems = SpecificationProblem[];

/** What the loader takes for a boolean, a number, … where the schema lets any text pass. */
const CASTS: { readonly [cast in Cast]: { readonly pattern: RegExp; readonly allowed: string } } = {
  boolean: { pattern: /^(true|false|y|yes|on|n|no|off)$/i, allowed: "'true' or 'false'" },
  integer: { pattern: /^[+-]?[0-9]+$/, allowed: 'a whole number' },
  number: { pattern: /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$|^[+-]?(0x|inf|nan)/i, allowed: 'a number' },
  umask: { pattern: /^(0|[1-9][0-9]*|0o?[0-7]+|0x[0-9a-f]+|0b[01]+)$/i, allowed: "octal digits such as '027'" },
  none: { pattern: /^(?!)/, allowed: 'a number, without quotes' },
};

/** What Docker Compose refuses of a value as it stands in docker-compose.yml; text may hold variables. */
export function checkValue(form: Form, value: unknown, path: Path): Problems {
  const problems: Problems = [];
  visitValue(form, value, path, problems);
  return problems;
}

/** What Docker Compose refuses of the body of a struct. */
export function checkBody(definition: Definition, body: { readonly [key: string]: unknown }, path: Path = []): Problems {
  const problems: Problems = [];
  visitStruct(definition, body, path, problems);
  return problems;
}

function visitValue(form: Form, value: unknown, path: Path, problems: Problems): void {
  const shape = shapeOf(form, value);
  if (!shape) {
    const allowed = describeForm(form);
    refuse(problems, path, `${describePath(path)} is ${describeValue(value)}, but takes ${allowed}`, `give it ${allowed}`);
    return;
  }
  visitShape(shape, form, value, path, problems);
}

function visitShape(shape: Shape, form: Form, value: unknown, path: Path, problems: Problems): void {
  if (shape.kind === 'text' && typeof value === 'string') {
    visitText(shape, value, path, problems);
  } else if ((shape.kind === 'integer' || shape.kind === 'number') && typeof value === 'number') {
    visitNumber(shape, value, path, problems);
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    visitList(shape, form, value, path, problems);
  } else if (shape.kind === 'map') {
    visitMap(shape, form, value as { readonly [key: string]: unknown }, path, problems);
  } else if (shape.kind === 'struct') {
    visitStruct(shape.definition, value as { readonly [key: string]: unknown }, path, problems);
  } else if (shape.kind === 'null' && shape.crashes) {
    refuse(problems, path, `${describePath(path)} is null, which crashes Docker Compose`, 'leave it out', 'loader');
  }
}

function visitText(shape: TextShape, value: string, path: Path, problems: Problems): void {
  if (shape.cast === undefined && !shape.values && !shape.pattern) {
    return;
  }
  if (containsVariable(value) && shape.cast !== 'none') {
    return;
  }
  if (shape.cast !== undefined) {
    const { pattern, allowed } = CASTS[shape.cast];
    if (!pattern.test(value)) {
      refuse(problems, path, `${describePath(path)} is '${describeText(value)}', but takes ${allowed}`, `give it ${allowed}`, 'loader');
    }
  } else if (shape.values?.includes(value) === false || shape.pattern?.test(value) === false) {
    const allowed = describeForm({ shapes: [shape] });
    refuse(problems, path, `${describePath(path)} is '${value}', but takes ${allowed}`, `give it ${allowed}`);
  }
}

function visitNumber(shape: NumberShape, value: number, path: Path, problems: Problems): void {
  if (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity)) {
    const allowed = describeForm({ shapes: [shape] });
    refuse(problems, path, `${describePath(path)} is ${value}, but takes ${allowed}`, `give it ${allowed}`);
  }
}

function visitList(shape: ListShape, form: Form, list: readonly unknown[], path: Path, problems: Problems): void {
  list.forEach((item, index) => visitValue(shape.items, item, [...path, String(index)], problems));
  if (!shape.unique || (form.merged && !isBeyondMerging(path))) {
    return;
  }
  const seen = new Set<string>();
  for (const item of list) {
    const text = JSON.stringify(item, sortKeys);
    if (seen.has(text)) {
      refuse(problems, path, `${describePath(path)} holds ${describeValue(item)} twice`, 'keep one of them');
    }
    seen.add(text);
  }
}

function visitMap(shape: MapShape, form: Form, map: { readonly [key: string]: unknown }, path: Path, problems: Problems): void {
  for (const key of Object.keys(map)) {
    const here = [...path, key];
    if (shape.keys === undefined) {
      continue;
    }
    if (shape.keys.test(key)) {
      visitValue(shape.values, map[key], here, problems);
    } else if (shape.closed) {
      refuse(problems, here, `the key '${describeText(key)}' is not allowed here: keys match ${shape.keys.source}`, 'give it another name');
    }
    if (!shape.keepsExtensions && key.startsWith('x-')) {
      refuse(
        problems, here, `the key '${key}' begins with 'x-', so Docker Compose takes it for an extension and drops it`,
        form.entries ? `write ${describePath(path)} as a list of 'KEY=value'` : 'give it another name', 'loader',
      );
    }
  }
}

function visitStruct(definition: Definition, body: { readonly [key: string]: unknown }, path: Path, problems: Problems): void {
  for (const key of Object.keys(body)) {
    const row = definition.byKey.get(key);
    if (row) {
      visitValue(row.form, body[key], [...path, key], problems);
    } else if (!definition.open && !(definition.extensible && key.startsWith('x-'))) {
      problems.push(unknownKey(definition, [...path, key]));
    }
  }
  for (const row of definition.rows) {
    if (row.required && !(row.key in body)) {
      refuseMissing(row, path, problems);
    }
  }
  if (definition.someOf.length > 0 && !definition.someOf.some((key) => key in body)) {
    const keys = definition.someOf.map((key) => `'${key}'`).join(' or ');
    refuse(problems, path, `${describePath(path)} lacks ${keys}`, `add ${keys}`);
  }
}

/** A key that the struct does not have. */
export function unknownKey(definition: Definition, path: Path): SpecificationProblem {
  const key = path.at(-1) ?? '';
  const meant = nearest(key, definition.byKey.keys());
  const keys = definition.rows.length <= 12 ? `; its keys are ${definition.rows.map((row) => `'${row.key}'`).join(', ')}` : '';
  return {
    path,
    message: `${describePath(path)} is no key of the Compose Specification${meant ? `; did you mean '${meant}'?` : keys}`,
    fix: meant ? `write '${meant}'` : 'remove it',
    refusedBy: 'schema',
  };
}

function refuseMissing(row: Row, path: Path, problems: Problems): void {
  refuse(problems, path, `${describePath(path)} lacks '${row.key}', which takes ${describeForm(row.form)}`, `add '${row.key}'`, row.required);
}

function refuse(problems: Problems, path: Path, message: string, fix: string, refusedBy: 'schema' | 'loader' = 'schema'): void {
  problems.push({ path, message, fix, refusedBy });
}

/** Docker Compose drops equal items only in services themselves, not in their hooks and not in jobs. */
function isBeyondMerging(path: Path): boolean {
  return path[0] === 'jobs' || path.includes('pre_start');
}

/** Two maps are equal whatever the order of their keys. */
function sortKeys(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
