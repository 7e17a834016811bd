import { describeText } from '../core/private/text';
import type { Form, NumberShape, Shape, TextShape } from './definition';

/** What a form takes, for messages and doc comments: `a whole number from 0 to 100, or text`. */
export function describeForm({ shapes }: Pick<Form, 'shapes'>): string {
  const descriptions = shapes.filter((shape) => !('crashes' in shape && shape.crashes)).map(describeShape).filter((description, index, all) => all.indexOf(description) === index);
  return descriptions.length === 1 ? descriptions.join() : `${descriptions.slice(0, -1).join(', ')} or ${descriptions.at(-1)}`;
}

function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'text': return describeTextShape(shape);
    case 'integer': return `a whole number${describeLimits(shape)}`;
    case 'number': return `a number${describeLimits(shape)}`;
    case 'boolean': return 'true or false';
    case 'null': return 'null';
    case 'list': return `a list of ${describeItems(shape.items)}`;
    case 'map': return 'a map';
    case 'struct': return shape.definition.byKey.size <= 6 ? `a map of ${[...shape.definition.byKey.keys()].join(', ')}` : 'a map';
  }
}

function describeTextShape({ values, pattern }: TextShape): string {
  if (values) {
    return values.map((value) => `'${value}'`).join(' or ');
  }
  return pattern ? `text that matches ${pattern.source}` : 'text';
}

function describeLimits({ unsigned, minimum = unsigned ? 0 : undefined, maximum }: NumberShape): string {
  if (minimum === undefined) {
    return '';
  }
  return maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`;
}

function describeItems(items: Form): string {
  return items.shapes.map((shape) => (shape.kind === 'struct' ? 'maps' : describeShape(shape))).join(' or ');
}

/** A value as a message names it. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') {
    return `the text '${describeText(value.length > 60 ? `${value.slice(0, 60)}…` : value)}'`;
  }
  if (typeof value === 'number') {
    return `the number ${value}`;
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null ? 'a map' : String(value);
}

/** How a path reads in a message. */
export function describePath(path: readonly string[]): string {
  return path.length === 0 ? 'the value' : `'${path.join('.')}'`;
}
