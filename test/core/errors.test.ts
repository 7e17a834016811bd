import { App, Stack } from '../../src/app';
import { ComposeService } from '../../src/compose';
import { Duration, Errors } from '../../src/core';

/** What a user can read of an error: whose it is, its code and path. */
function reading(error: unknown): unknown[] {
  return [Errors.isComposeError(error), Errors.isSynthesisError(error), Errors.codeOf(error), Errors.pathOf(error)];
}

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

test('reads a wrong call: its code, and the construct it is about', () => {
  const stack = new Stack(new App(), 'shop');
  const error = thrownBy(() => stack.file('nginx.conf'));
  expect(reading(error)).toEqual([true, false, 'file.unknown', 'shop']);
});

test('has no path for a wrong call that is about no construct', () => {
  const error = thrownBy(() => Duration.seconds(-1));
  expect(reading(error).slice(2)).toEqual(['duration.value', undefined]);
});

test('reads a synthesis that found errors', () => {
  const app = new App();
  new ComposeService(new Stack(app, 'shop'), 'api', { spec: {} });
  const error = thrownBy(() => app._synthInMemory());
  expect(reading(error)).toEqual([false, true, 'synth.findings', undefined]);
});

test.each([[new Error('boom')], ['text'], [undefined], [{ code: 'port.conflict' }]])('knows nothing of %p, which is not ours', (error) => {
  expect(reading(error)).toEqual([false, false, undefined, undefined]);
});
