import fc from 'fast-check';
import {
  checkLiteral, checkText, containsVariable, describeText, fillIn, isNotable, parseText, rawText, textProblem, variablesOf, variableText,
} from '../../../src/core/private/text';
import { messageOf } from '../../helpers/errors';

const user = fc.string({ unit: 'binary' }).filter((text) => textProblem(text) === undefined);
const name = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,10}$/);

test('finds exactly the variables that were put between any texts, also after JSON and concatenation', () => {
  fc.assert(fc.property(fc.array(fc.tuple(user, name)), user, (pairs, rest) => {
    const text = JSON.parse(JSON.stringify(pairs.map(([before, variable]) => before + variableText('shop', variable)).join('') + rest));
    const expected = pairs.flatMap(([before, variable]) => [...(before === '' ? [] : [{ literal: before }]), { variable, stack: 'shop' }]);
    expect(parseText(text)).toEqual([...expected, ...(rest === '' ? [] : [{ literal: rest }])]);
    expect(textProblem(text)).toBeUndefined();
    expect(containsVariable(text)).toBe(pairs.length > 0);
  }));
});

test('keeps raw Compose syntax apart from literal text', () => {
  expect(parseText(`a${rawText('${B:-c}')}d`)).toEqual([{ literal: 'a' }, { raw: '${B:-c}' }, { literal: 'd' }]);
});

test('shows a variable to people by its name', () => {
  expect(describeText(`postgres://app:${variableText('shop', 'PASSWORD')}@db`)).toBe('postgres://app:${PASSWORD}@db');
});

test('shows by its number what nobody would see', () => {
  expect(describeText('a\uF5D0b\uD83Dc😀')).toBe('a\\uF5D0b\\uD83Dc😀');
});

test('names each variable of a text once, and puts values where they are', () => {
  const login = variableText('shop', 'USER');
  const text = `${login}:${variableText('shop', 'PASSWORD')}@${login}$`;

  expect(variablesOf(text)).toEqual(['USER', 'PASSWORD']);
  expect(fillIn(text, (variable) => (variable === 'USER' ? 'app' : '$&'))).toBe('app:$&@app$');
});

test('refuses code points that stand for variables', () => {
  expect(messageOf(() => checkText('a\uF5D0b', "environment variable 'A'"))).toBe(
    "environment variable 'A' holds one of the code points U+F5D0 to U+F5D2, which stand for variables here; remove it, or use another private-use code point [text.delimiter]",
  );
  expect(textProblem(`${variableText('shop', 'A')}\uF5D2`)?.code).toBe('text.delimiter');
});

test('takes other private-use code points, which icon fonts use', () => {
  expect(textProblem('\uE0A0 \uF8FF')).toBeUndefined();
});

test('refuses half of a surrogate pair and takes whole ones', () => {
  expect(messageOf(() => checkText('\uD83D', 'the label'))).toBe(
    'the label holds half of a surrogate pair, which is no text; write the whole character [text.surrogate]',
  );
  expect(textProblem('😀')).toBeUndefined();
});

test.each([
  ['<cdk_compose.Variable object at 0x7f3a5c0d2b50>', 'Python'],
  ['postgres://<cdk_compose.Variable object at 0x7f3a5c0d2b50>@db', 'Python, inside text'],
  ['&{0xc000012345 {}}', 'Go %v of a struct'],
  ['0xc000123456', 'Go %v of a pointer'],
])('refuses %s, the address of an object in %s, and names .text', (text) => {
  expect(messageOf(() => checkText(text, 'the label'))).toMatch(/holds the address of an object, .*write '\.text' behind the variable.*\[text\.object\]/);
});

test('text that is not notable has no problem, no variable and nothing that Compose interpolates', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(isNotable(text) || (textProblem(text) === undefined && !containsVariable(text) && !text.includes('$'))).toBe(true);
  }));
  expect(['api:1.4.2', 'it costs 5', '\u00e9'].map(isNotable)).toEqual([false, false, false]);
  expect(['$5', '\ud800', variableText('shop', 'KEY'), '<cdk_compose.Variable object at 0x7f3a>'].map(isNotable)).toEqual([true, true, true, true]);
});

test('a hexadecimal number or an address in longer text is nothing special', () => {
  expect(textProblem('0x1F')).toBeUndefined();
  expect(textProblem('0xdeadbeef')).toBeUndefined();
  expect(textProblem('0x7f3a5c0d2b50')).toBeUndefined();
  expect(textProblem('contract 0xdeadbeefcafe is deployed')).toBeUndefined();
});

test('refuses a variable where Compose does not interpolate', () => {
  expect(messageOf(() => checkLiteral(`a${variableText('shop', 'KEY')}`, "file 'a.conf'"))).toBe(
    "file 'a.conf' holds the variable 'a${KEY}', but Compose does not interpolate there; write literal text, or put the variable in a value [variable.place]",
  );
});
