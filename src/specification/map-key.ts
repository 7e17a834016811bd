import { containsVariable, describeText } from '../core/private/text';
import type { MapShape } from './definition';

/** True when a key of a user's map reaches the container from a YAML mapping. */
export function canBeKey(shape: MapShape, key: string): boolean {
  return (shape.keepsExtensions || !key.startsWith('x-')) && key !== '__proto__' && !containsVariable(key);
}

/** Why a key cannot stand in a YAML mapping. */
export function keyProblem(key: string): { readonly message: string; readonly fix: string } {
  if (containsVariable(key)) {
    return {
      message: `the key '${describeText(key)}' holds a variable, but Docker Compose interpolates no keys`,
      fix: 'write literal text, or put the variable in a value',
    };
  }
  return key.startsWith('x-')
    ? { message: `the key '${key}' begins with 'x-', so Docker Compose takes it for an extension and drops it`, fix: 'give it another name' }
    : { message: `the key '${key}' cannot be written`, fix: 'give it another name' };
}
