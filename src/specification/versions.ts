import type { Definition, Form, Shape } from './definition';
import type { ComposeObject, ComposeValue } from './model';
import { releaseNumber } from './release';
import { shapeOf } from './shape-of';

/** A key or value that came after Docker Compose 2.0. */
export interface Requirement {
  /** Keys as in docker-compose.yml, from the object on; empty: the whole section. */
  readonly path: readonly string[];
  /** First release that takes it. */
  readonly since: string;
}

const NOTHING: readonly never[] = [];
const OLDEST = releaseNumber('2.0');

/** Everything in a rendered object that needs a newer release than the given one, a `releaseNumber`; whatever cannot is not looked at. */
export function requirements(definition: Definition, body: ComposeObject, minimum = OLDEST): readonly Requirement[] {
  if (definition.newest <= minimum && definition.since === undefined) {
    return NOTHING;
  }
  const visit = new Visit(minimum);
  visit.require(definition.since);
  visit.struct(definition, body);
  return visit.found;
}

class Visit {
  public readonly found: Requirement[] = [];
  private readonly path: string[] = [];

  constructor(private readonly minimum: number) {}

  public require(since: string | undefined): void {
    if (since !== undefined && releaseNumber(since) > this.minimum) {
      this.found.push({ path: [...this.path], since });
    }
  }

  public struct(definition: Definition, body: ComposeObject): void {
    if (definition.newest <= this.minimum) {
      return;
    }
    for (const key of Object.keys(body)) {
      const row = definition.byKey.get(key);
      const value = body[key];
      if (row && value !== undefined && row.newest > this.minimum) {
        this.path.push(key);
        this.require(row.since);
        this.value(row.form, value);
        this.path.pop();
      }
    }
  }

  private value(form: Form, value: ComposeValue): void {
    const shape = form.newest > this.minimum ? shapeOf(form, value) : undefined;
    if (shape) {
      this.require(shape.since);
      this.shape(shape, value);
    }
  }

  private shape(shape: Shape, value: ComposeValue): void {
    if (shape.kind === 'text' && typeof value === 'string') {
      this.require(shape.newer?.find(([pattern]) => pattern.test(value))?.[1]);
    } else if (shape.kind === 'list' && Array.isArray(value)) {
      value.forEach((item, index) => this.inside(String(index), shape.items, item));
    } else if (shape.kind === 'map' && isObject(value)) {
      Object.entries(value).forEach(([key, item]) => this.inside(key, shape.values, item));
    } else if (shape.kind === 'struct' && isObject(value)) {
      this.struct(shape.definition, value);
    }
  }

  private inside(key: string, form: Form, value: ComposeValue): void {
    this.path.push(key);
    this.value(form, value);
    this.path.pop();
  }
}

function isObject(value: ComposeValue): value is ComposeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
