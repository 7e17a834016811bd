import { withArgument } from '../../../../src/parts/rabbitmq/private/arguments';
import { messageOf } from '../../../helpers/errors';

describe('arguments', () => {
  test.each(['text', 3, 0.5, true])('may be %p', (value) => {
    expect(withArgument({ 'x-a': 1 }, 'x-b', value, "queue 'q'")).toEqual({ 'x-a': 1, 'x-b': value });
  });

  test.each([[undefined], [null], [[1]], [{}], [Number.NaN], [Infinity]])('cannot be %p', (value) => {
    expect(messageOf(() => withArgument({}, 'x-a', value, "queue 'q'"))).toBe(
      "argument 'x-a' of queue 'q' is no text, number or boolean; the broker takes no other [argument.value]",
    );
  });

  test('are set once', () => {
    expect(messageOf(() => withArgument({ 'x-a': 1 }, 'x-a', 2, "queue 'q'"))).toBe("argument 'x-a' of queue 'q' is set twice; set it once [argument.duplicate]");
  });
});
