import * as fc from 'fast-check';
import { templateOf, textOf } from '../../../src/core/private/template';
import { textProblem, variableText } from '../../../src/core/private/text';

const literal = fc.string({ unit: fc.constantFrom('a', '$', '{', '}', 'A', '\n', '😀') }).filter((text) => !textProblem(text));
const variable = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,5}$/).map((name) => variableText('shop', name));

test('writes a variable as ${NAME}, and every dollar sign twice', () => {
  expect(templateOf(`a$${variableText('shop', 'PASSWORD')}\${B}`)).toBe('a$$${PASSWORD}$${B}');
});

test('reads back any text that it wrote', () => {
  fc.assert(fc.property(fc.array(fc.oneof(literal, variable)), (pieces) => {
    expect(textOf(templateOf(pieces.join('')), 'shop')).toBe(pieces.join(''));
  }));
});

test.each(['$', 'a$b', '$NAME', '${', '${}', '${1}', '${A:-b}', '$$$'])('takes %j for no template', (template) => {
  expect(textOf(template, 'shop')).toBeUndefined();
});
