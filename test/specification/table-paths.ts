import type { Definition, Form, Shape } from '../../src/specification/definition';

/** Path, as `services.*.ports[].target`, to what it takes, each shape described by one line of text. */
export type Paths = ReadonlyMap<string, readonly string[]>;

/** Every path of the table, spelled out. */
export function tablePaths(root: Definition): Paths {
  return new Map([...tableForms(root)].map(([path, form]) => [path, form.shapes.map(describe).sort()]));
}

/** What stands at every path of the table. */
export function tableForms(root: Definition): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  visitDefinition(root, '', (path, form) => forms.set(path, form));
  return forms;
}

/** The number of paths when what several places share counts once. */
export function countOnce(root: Definition): number {
  let count = 0;
  visitDefinition(root, '', () => count++, new Set());
  return count;
}

/** Visits every place; what is in `seen` is not gone into again. */
type Visitor = (path: string, form: Form) => void;
type Seen = Set<Shape | Definition>;

function visitDefinition(definition: Definition, path: string, visitor: Visitor, seen?: Seen): void {
  if (seen?.has(definition)) {
    return;
  }
  seen?.add(definition);
  if (seen && definition.base) {
    visitDefinition(definition.base, path, visitor, seen);
  }
  for (const row of seen ? definition.own : definition.rows) {
    const here = path === '' ? row.key : `${path}.${row.key}`;
    visitor(here, row.form);
    row.form.shapes.forEach((shape) => visitShape(shape, here, visitor, seen));
  }
}

function visitShape(shape: Shape, path: string, visitor: Visitor, seen?: Seen): void {
  const defined = ((shape.kind === 'list' || shape.kind === 'map') && shape.narrows) || shape;
  if (seen?.has(defined)) {
    return;
  }
  seen?.add(defined);
  if (shape.kind === 'struct') {
    visitDefinition(shape.definition, path, visitor, seen);
  } else if (shape.kind === 'list' || (shape.kind === 'map' && shape.keys)) {
    const [inner, here] = shape.kind === 'list' ? [shape.items, `${path}[]`] : [shape.values, `${path}.*`];
    visitor(here, inner);
    inner.shapes.forEach((each) => visitShape(each, here, visitor, seen));
  }
}

function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'text': return shape.values ? `text ${[...shape.values].sort().join('|')}` : shape.pattern ? `text /${shape.pattern.source}/` : 'text';
    case 'integer':
    case 'number': return `${shape.kind}${shape.minimum === undefined ? '' : ` from ${shape.minimum}`}${shape.maximum === undefined ? '' : ` to ${shape.maximum}`}`;
    case 'list': return shape.unique ? 'list of unique items' : 'list';
    case 'map': return shape.keys ? `${shape.closed ? 'closed' : 'open'} map /${shape.keys.source}/` : 'any map';
    case 'struct': return describeStruct(shape.definition);
    default: return shape.kind;
  }
}

function describeStruct(definition: Definition): string {
  const kind = definition.open ? 'open struct' : definition.extensible ? 'closed struct with x-' : 'closed struct';
  const required = definition.rows.filter((row) => row.required === 'schema').map((row) => row.key).sort();
  return [kind, ...(required.length > 0 ? ['requires', ...required] : []), ...(definition.someOf.length > 0 ? ['one of', ...definition.someOf] : [])].join(' ');
}
