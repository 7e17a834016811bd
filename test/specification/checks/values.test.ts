import { rawText } from '../../../src/core/private/text';
import type { ComposeObject } from '../../../src/specification';
import { bytes, hasContainer, isTrue, items, literal, milliseconds, number, pairs, record, records } from '../../../src/specification/checks/values';

test('what is not there is empty', () => {
  expect([record(undefined), record(null), record('x')]).toEqual([{}, {}, {}]);
  expect([items(undefined), items(null), records('x')]).toEqual([[], [], []]);
});

test('a single text is a list of one', () => {
  expect(items('a')).toEqual([[0, 'a']]);
  expect(records(['a', { b: 1 }])).toEqual([[1, { b: 1 }]]);
});

test('what a variable decides is no literal', () => {
  expect([literal('a'), literal(1), literal(true), literal(null), literal(rawText('${A}'))]).toEqual(['a', '1', 'true', undefined, undefined]);
  expect([number('2'), number(2), number(''), number('x')]).toEqual([2, 2, undefined, undefined]);
  expect(['yes', 'On', true, 'no', undefined].map(isTrue)).toEqual([true, true, true, false, false]);
});

test('a mapping and a list of pairs read alike', () => {
  expect(pairs({ A: 'x', B: null }, 'environment')).toEqual([{ key: 'A', value: 'x', at: 'environment.A' }, { key: 'B', value: null, at: 'environment.B' }]);
  expect(pairs(['A=x=y', 'B'], 'environment')).toEqual([{ key: 'A', value: 'x=y', at: 'environment[0]' }, { key: 'B', value: null, at: 'environment[1]' }]);
});

test('a service without replicas and one of a provider have no container', () => {
  const bodies: ComposeObject[] = [{}, { scale: 0 }, { provider: { type: 'cloud' } }];
  expect(bodies.map(hasContainer)).toEqual([true, false, false]);
});

test('sizes are numbers of bytes', () => {
  expect(['512m', '1.5gb', '2KiB', '100', 7, '1zz', rawText('${SIZE}'), undefined].map(bytes)).toEqual([536_870_912, 1_610_612_736, 2048, 100, 7, undefined, undefined, undefined]);
});

test('durations are numbers of milliseconds', () => {
  expect(['1m30s', '500us', '1.5h', '-2s', '5', rawText('${TIME}'), undefined].map(milliseconds)).toEqual([90_000, 0.5, 5_400_000, -2000, undefined, undefined, undefined]);
});
