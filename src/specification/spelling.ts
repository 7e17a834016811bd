import { nearest } from '../core/private/nearest';
import { isRecord, objectOf } from '../core/private/objects';
import { isShared, share } from '../core/private/shared';
import { describeText } from '../core/private/text';
import type { Definition, Form, ListShape, MapShape, Row } from './definition';
import { checkValue } from './form-check';
import { canBeKey, keyProblem } from './map-key';
import type { ComposeObject, ComposeValue } from './model';
import type { SpecificationProblem } from './problem';
import { shapeOf } from './shape-of';

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

/** How shared values are spelled where they stand. */
const SPELLED = new WeakMap<object, { readonly form: Form; readonly value: ComposeValue | undefined }>();

class Speller {
  public readonly problems: SpecificationProblem[] = [];
  private readonly path: string[] = [];

  public struct(definition: Definition, struct: object): ComposeObject {
    const members = struct as { readonly [member: string]: unknown };
    const rows: Row[] = [];
    for (const name of Object.keys(members)) {
      if (members[name] === undefined) {
        continue;
      }
      const row = definition.byMember.get(name);
      if (row) {
        rows[row.rank] = row;
      } else {
        this.refuseMember(definition, name);
      }
    }
    const body: ComposeObject = {};
    // Passes over the holes.
    rows.forEach((row) => this.member(body, row, members[row.member]));
    return body;
  }

  private member(body: ComposeObject, row: Row, member: unknown): void {
    const value = this.below(row.key, row.form, member);
    if (value !== undefined && (row.keepsEmpty || row.required !== undefined || !isEmpty(value))) {
      body[row.key] = value;
    }
  }

  /** The value at a key or index of where we are. */
  private below(key: string, form: Form, value: unknown): ComposeValue | undefined {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return value;
    }
    this.path.push(key);
    const spelled = this.value(form, value);
    this.path.pop();
    return spelled;
  }

  private value(form: Form, value: unknown): ComposeValue | undefined {
    if (value === undefined || value === null) {
      return value === null && takesNull(form) ? null : undefined;
    }
    return isShared(value) ? this.shared(form, value) : this.collection(form, value);
  }

  private shared(form: Form, value: object): ComposeValue | undefined {
    const known = SPELLED.get(value);
    if (known?.form === form) {
      return known.value;
    }
    const problems = this.problems.length;
    const spelled = this.collection(form, value);
    if (this.problems.length === problems) {
      SPELLED.set(value, { form, value: typeof spelled === 'object' && spelled !== null ? share(spelled) : spelled });
    }
    return spelled;
  }

  private collection(form: Form, value: object): ComposeValue | undefined {
    const list = Array.isArray(value) ? form.listed : undefined;
    if (list && Array.isArray(value)) {
      return this.list(list, value);
    }
    const keyed = isRecord(value) ? form.keyed : undefined;
    if (keyed && isRecord(value)) {
      return keyed.kind === 'struct' ? this.struct(keyed.definition, value) : this.map(form, keyed, value);
    }
    this.problems.push(...checkValue(form, value, this.path));
    return undefined;
  }

  private list(shape: ListShape, list: readonly unknown[]): ComposeValue {
    const spelled = list.map((item, index) => (typeof item === 'string' ? item : this.below(String(index), shape.items, item)));
    const items = spelled.every(isPresent) ? spelled : spelled.filter(isPresent);
    return items.length === 1 && shape.unwrapsOne ? items[0] ?? [] : items;
  }

  private map(form: Form, shape: MapShape, map: { readonly [key: string]: unknown }): ComposeValue {
    const keys = Object.keys(map).sort();
    const unwritable = keys.find((key) => !canBeKey(shape, key));
    if (unwritable !== undefined && form.entries) {
      return keys.flatMap((key) => this.entry(key, this.below(key, shape.values, map[key])));
    }
    if (unwritable !== undefined) {
      this.refuseKey(unwritable);
    }
    const body: ComposeObject = objectOf([]);
    for (const key of keys) {
      const value = this.below(key, shape.values, map[key]);
      if (value !== undefined) {
        body[key] = value;
      }
    }
    return body;
  }

  private entry(key: string, value: ComposeValue | undefined): string[] {
    if (value === undefined) {
      return [];
    }
    if (Array.isArray(value)) {
      return value.flatMap((item) => this.entry(key, item));
    }
    if (key.includes('=')) {
      this.path.push(key);
      this.problem(`the key '${describeText(key)}' holds a '=' and stands beside one that only a list of 'KEY=value' can hold`, "write a key without '='");
      this.path.pop();
    }
    return [value === null ? key : `${key}=${String(value)}`];
  }

  private refuseKey(key: string): void {
    this.path.push(key);
    const { message, fix } = keyProblem(key);
    this.problem(message, fix);
    this.path.pop();
  }

  private refuseMember(definition: Definition, name: string): void {
    const meant = nearest(name, definition.byMember.keys());
    this.path.push(name);
    this.problem(
      `'${name}' is no member of ${definition.name}${meant ? `; did you mean '${meant}'?` : ''}`,
      meant ? `write '${meant}'` : "remove it, or set a key that is not typed yet with 'override'",
    );
    this.path.pop();
  }

  private problem(message: string, fix: string): void {
    this.problems.push({ path: [...this.path], message, fix, refusedBy: 'loader' });
  }
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
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
