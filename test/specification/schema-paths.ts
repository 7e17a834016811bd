import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paths } from './table-paths';

/** As much of JSON schema as the schema of Compose uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly uniqueItems?: boolean;
  readonly properties?: { readonly [key: string]: Schema };
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly definitions?: { readonly [name: string]: Schema };
}

/** The schema that the linter `dclint` ships. */
export function readSchema(): Schema {
  return JSON.parse(readFileSync(join(__dirname, '../../node_modules/dclint/schemas/compose.schema.json'), 'utf8')) as Schema;
}

/** Every path of a schema, spelled out. */
export function schemaPaths(root: Schema): Paths {
  const paths = new Map<string, readonly string[]>();
  for (const [path, schemas] of schemasByPath(root)) {
    if (path !== '') {
      paths.set(path, schemas.flatMap(describe).sort());
    }
  }
  return paths;
}

/** Every path of a schema with the alternatives that stand there, references resolved. */
export function schemasByPath(root: Schema): ReadonlyMap<string, readonly Schema[]> {
  const found = new Map<string, readonly Schema[]>();
  visit(root, '', root, found);
  return found;
}

function visit(schema: Schema, path: string, root: Schema, found: Map<string, readonly Schema[]>): void {
  const alternatives = resolve(schema, root);
  found.set(path, [...(found.get(path) ?? []), ...alternatives]);
  for (const { items, properties = {}, patternProperties = {}, type } of alternatives) {
    if (items) {
      visit(items, `${path}[]`, root, found);
    }
    for (const [key, inner] of Object.entries(properties)) {
      visit(inner, path === '' ? key : `${path}.${key}`, root, found);
    }
    for (const [pattern, inner] of type === 'array' ? [] : Object.entries(patternProperties)) {
      if (pattern !== '^x-') {
        visit(inner, `${path}.*`, root, found);
      }
    }
  }
}

function resolve(schema: Schema, root: Schema): readonly Schema[] {
  const target = schema.$ref === undefined ? schema : root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {};
  return target.oneOf?.flatMap((alternative) => resolve(alternative, root)) ?? (target === schema ? [schema] : resolve(target, root));
}

function describe(schema: Schema): string[] {
  return [schema.type ?? []].flat().map((type) => describeType(type, schema));
}

function describeType(type: string, schema: Schema): string {
  switch (type) {
    case 'string': return schema.enum ? `text ${[...schema.enum].sort().join('|')}` : schema.pattern === undefined ? 'text' : `text /${schema.pattern}/`;
    case 'integer':
    case 'number': return `${type}${schema.minimum === undefined ? '' : ` from ${schema.minimum}`}${schema.maximum === undefined ? '' : ` to ${schema.maximum}`}`;
    case 'array': return schema.uniqueItems ? 'list of unique items' : 'list';
    case 'object': return describeObject(schema);
    default: return type;
  }
}

function describeObject(schema: Schema): string {
  const patterns = Object.keys(schema.patternProperties ?? {});
  const keys = patterns.find((pattern) => pattern !== '^x-');
  const isClosed = schema.additionalProperties === false;
  if (!schema.properties) {
    return keys === undefined ? 'any map' : `${isClosed ? 'closed' : 'open'} map /${keys === '.+' ? '^.+$' : keys}/`;
  }
  const kind = isClosed ? `closed struct${patterns.includes('^x-') ? ' with x-' : ''}` : 'open struct';
  return schema.required ? [kind, 'requires', ...[...schema.required].sort()].join(' ') : kind;
}
