import { byCodeUnit, isRecord } from '../core/private/objects';
import { containsVariable, describeText } from '../core/private/text';
import type { Definition, Form, ListShape, MapShape, Row } from './definition';
import { checkValue } from './form-check';
import type { ComposeObject, ComposeValue } from './model';
import { nearest } from './private/nearest';
import type { SpecificationProblem } from './problem';
import { keyedShape, listShape, shapeOf } from './shape-of';

/** A struct as it stands in docker-compose.yml, and what of it could not be written. */
export interface Spelled {
  readonly body: ComposeObject;
  readonly problems: readonly SpecificationProblem[];
}

/**
 * Writes an L1 struct the way of docker-compose.yml: keys in snake_case and canonical order, absent members and empty
 * lists and maps left out, the keys of users untouched and in one order.
 */
export function toCompose(definition: Definition, struct: object): Spelled {
  const speller = new Speller();
  return { body: speller.struct(definition, struct), problems: speller.problems };
}

class Speller {
  public readonly problems: SpecificationProblem[] = [];
  private readonly path: string[] = [];

  public struct(definition: Definition, struct: object): ComposeObject {
    const members = struct as { readonly [member: string]: unknown };
    const body: ComposeObject = {};
    let known = 0;
    for (const row of definition.rows) {
      const member = members[row.member];
      if (member !== undefined) {
        known++;
        this.member(body, row, member);
      }
    }
    this.checkMembers(definition, members, known);
    return body;
  }

  private member(body: ComposeObject, row: Row, member: unknown): void {
    this.path.push(row.key);
    const value = this.value(row.form, member);
    this.path.pop();
    if (value !== undefined && (row.keepsEmpty || row.required !== undefined || !isEmpty(value))) {
      body[row.key] = value;
    }
  }

  private value(form: Form, value: unknown): ComposeValue | undefined {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return value;
    }
    if (value === undefined || value === null) {
      return value === null && takesNull(form) ? null : undefined;
    }
    const list = Array.isArray(value) ? listShape(form) : undefined;
    if (list && Array.isArray(value)) {
      return this.list(list, value);
    }
    const keyed = isRecord(value) ? keyedShape(form) : undefined;
    if (keyed && isRecord(value)) {
      return keyed.kind === 'struct' ? this.struct(keyed.definition, value) : this.map(form, keyed, value);
    }
    this.problems.push(...checkValue(form, value, this.path));
    return undefined;
  }

  private list(shape: ListShape, list: readonly unknown[]): ComposeValue {
    const items: ComposeValue[] = [];
    for (let index = 0; index < list.length; index++) {
      this.path.push(String(index));
      const item = this.value(shape.items, list[index]);
      this.path.pop();
      if (item !== undefined) {
        items.push(item);
      }
    }
    return items.length === 1 && shape.unwrapsOne ? items[0] ?? [] : items;
  }

  private map(form: Form, shape: MapShape, map: { readonly [key: string]: unknown }): ComposeValue {
    const entries: [string, ComposeValue][] = [];
    let unwritable: string | undefined;
    for (const key of Object.keys(map).sort(byCodeUnit)) {
      this.path.push(key);
      const value = this.value(shape.values, map[key]);
      this.path.pop();
      if (value !== undefined) {
        entries.push([key, value]);
        unwritable ??= canBeKey(shape, key) ? undefined : key;
      }
    }
    if (unwritable === undefined) {
      return Object.fromEntries(entries);
    }
    if (!form.entries) {
      this.refuseKey(unwritable);
    }
    return entries.flatMap(([key, value]) => this.entry(key, value));
  }

  private entry(key: string, value: ComposeValue): string[] {
    if (key.includes('=')) {
      this.path.push(key);
      this.problem(`the key '${describeText(key)}' holds a '=' and stands beside one that only the form KEY=value can write`, "write a key without '='");
      this.path.pop();
    }
    if (Array.isArray(value)) {
      return value.flatMap((item) => this.entry(key, item));
    }
    return [value === null ? key : `${key}=${String(value)}`];
  }

  private refuseKey(key: string): void {
    this.path.push(key);
    if (containsVariable(key)) {
      this.problem(`the key '${describeText(key)}' holds a variable, but Compose interpolates no keys`, 'write literal text, or put the variable in a value');
    } else {
      this.problem(`the key '${key}' begins with 'x-', so Docker Compose takes it for an extension and drops it`, 'give it another name');
    }
    this.path.pop();
  }

  private checkMembers(definition: Definition, members: { readonly [member: string]: unknown }, known: number): void {
    const names = Object.keys(members);
    if (names.length === known) {
      return;
    }
    for (const name of names) {
      if (members[name] !== undefined && !definition.byMember.has(name)) {
        const meant = nearest(name, definition.byMember.keys());
        this.path.push(name);
        this.problem(
          `'${name}' is no member of ${definition.name}${meant ? `; did you mean '${meant}'?` : ''}`,
          meant ? `write '${meant}'` : "remove it, or set a key that is not typed yet with 'override'",
        );
        this.path.pop();
      }
    }
  }

  private problem(message: string, fix: string): void {
    this.problems.push({ path: [...this.path], message, fix, refusedBy: 'loader' });
  }
}

/** Elsewhere the loader takes `x-` keys for extensions, and it interpolates no key. */
export function canBeKey(shape: MapShape, key: string): boolean {
  return (shape.keepsExtensions || !key.startsWith('x-')) && !containsVariable(key);
}

function takesNull(form: Form): boolean {
  const shape = shapeOf(form, null);
  return shape?.kind === 'null' && !shape.crashes;
}

function isEmpty(value: ComposeValue): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  for (const _ in value) {
    return false;
  }
  return true;
}
