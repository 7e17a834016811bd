import type { Form, Shape } from './definition';

/** The shape of the form that has the JSON type of the value. */
export function shapeOf(form: Form, value: unknown): Shape | undefined {
  for (const shape of form.shapes) {
    if (hasType(shape, value)) {
      return shape;
    }
  }
  return undefined;
}

function hasType(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text': return typeof value === 'string';
    case 'boolean': return typeof value === 'boolean';
    case 'number': return typeof value === 'number';
    case 'integer': return Number.isInteger(value);
    case 'null': return value === null;
    case 'list': return Array.isArray(value);
    case 'map':
    case 'struct': return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}
