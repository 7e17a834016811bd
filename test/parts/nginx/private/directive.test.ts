import { block, directive, entriesOf, group, literal, needsDollar, verbatim } from '../../../../src/parts/nginx/private/directive';

test('parameters become text', () => {
  expect(directive('listen', 80, 'ssl')).toEqual({ kind: 'directive', name: 'listen', parameters: ['80', 'ssl'] });
});

test('content may be nested and have gaps', () => {
  expect(entriesOf([directive('a'), undefined, [[directive('b')], []]])).toEqual([directive('a'), directive('b')]);
});

test('a group or text without content is nothing', () => {
  expect(group('Empty', undefined, [])).toBeUndefined();
  expect(verbatim(' \n')).toBeUndefined();
});

test('a dollar sign in literal text becomes the variable that holds one, and that is noticed wherever it stands', () => {
  const costs = directive('return', 200, literal('$5'));

  expect(costs.parameters).toEqual(['200', '${dollar}5']);
  expect(needsDollar([block('server', [], group('Prices', costs))])).toBe(true);
  expect(needsDollar(entriesOf(verbatim('return 200 "${dollar}";')))).toBe(true);
  expect(needsDollar([block('server', [], directive('return', 200, '$host'))])).toBe(false);
});
