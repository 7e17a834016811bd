import { variableText } from '../../src/core/private/text';
import { canBeKey, keyProblem } from '../../src/specification/map-key';
import { map, text } from '../../src/specification/table/forms';

const NAME = variableText('shop', 'NAME');

describe('canBeKey', () => {
  const labels = map(text);
  const services = map(text, { keepsExtensions: true });

  test('is false for a key that begins with x-, unless the loader keeps those', () => {
    expect([canBeKey(labels, 'x-team'), canBeKey(labels, 'ex-team'), canBeKey(services, 'x-team')]).toEqual([false, true, true]);
  });

  test('is false for a key with a variable', () => {
    expect([canBeKey(labels, `a.${NAME}`), canBeKey(services, NAME)]).toEqual([false, false]);
  });

  test('is false for the key that plain objects lose', () => {
    expect(canBeKey(labels, '__proto__')).toBe(false);
  });
});

describe('keyProblem', () => {
  test('says why', () => {
    expect(keyProblem('x-team').message).toBe("the key 'x-team' begins with 'x-', so Docker Compose takes it for an extension and drops it");
    expect(keyProblem(`a.${NAME}`).message).toBe("the key 'a.${NAME}' holds a variable, but Docker Compose interpolates no keys");
    expect(keyProblem('__proto__').message).toBe("the key '__proto__' cannot be written");
  });
});
