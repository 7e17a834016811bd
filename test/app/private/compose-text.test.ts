import { checkBraces, composeText, type VariableForm } from '../../../src/app/private/compose-text';
import { rawText, variableText } from '../../../src/core/private/text';

const FORMS: { [name: string]: VariableForm } = {
  PASSWORD: { form: 'required', argument: 'the $ecret of {auth_db}' },
  REGION: { form: 'optional', argument: 'eu-$1' },
  EXTRA: { form: 'profile', argument: 'never written' },
};

function written(text: string): string {
  return composeText(text, (_stack, name) => FORMS[name] ?? { form: 'optional', argument: '' });
}

test('doubles each dollar of literal text, and changes nothing else', () => {
  expect(written('$ ${A} $$ {} }')).toBe('$$ $${A} $$$$ {} }');
  expect(written('no dollar')).toBe('no dollar');
});

test('stops without a required variable, with its description', () => {
  expect(written(`postgres://app:${variableText('shop', 'PASSWORD')}@db`)).toBe('postgres://app:${PASSWORD:?the $$ecret of {auth_db}}@db');
});

test('gives an optional variable its default', () => {
  expect(written(variableText('shop', 'REGION'))).toBe('${REGION:-eu-$$1}');
});

test('writes what a default holds as it is written everywhere', () => {
  const forms: { [name: string]: VariableForm } = { ...FORMS, URL: { form: 'optional', argument: `$://${variableText('shop', 'PASSWORD')}@${variableText('shop', 'REGION')}` } };

  expect(composeText(variableText('shop', 'URL'), (_stack, name) => forms[name] ?? { form: 'optional', argument: '' }))
    .toBe('${URL:-$$://${PASSWORD:?the $$ecret of {auth_db}}@${REGION:-eu-$$1}}');
});

test('leaves a variable empty that only matters under a profile', () => {
  expect(written(variableText('shop', 'EXTRA'))).toBe('${EXTRA-}');
});

test('escapes the dollars around a variable, also right before it', () => {
  expect(written(`$${variableText('shop', 'EXTRA')}$${variableText('shop', 'NONE')}`)).toBe('$$${EXTRA-}$$${NONE:-}');
});

test('writes raw syntax as it is', () => {
  expect(written(`$A ${rawText('${TAG:-${OTHER}}')} $`)).toBe('$$A ${TAG:-${OTHER}} $$');
});

test('asks for each variable by its stack and name', () => {
  const lookup = jest.fn((): VariableForm => ({ form: 'optional', argument: '' }));

  composeText(`a${variableText('shop', 'A')}b${variableText('poc3/inner', 'B')}`, lookup);

  expect(lookup.mock.calls).toEqual([['shop', 'A'], ['poc3/inner', 'B']]);
});

test.each(['', 'plain', '{a}', '{a{b}}', '{ {x} }', '{"a":{"b":1}}', '{a}{b}', '{ }', '$', '${A}', ':-', '\r', '😀'])('lets %j stand inside braces', (text) => {
  expect(() => checkBraces(text, 'the default')).not.toThrow();
});

test.each(['{', '}', '}{', '{a', 'a}', '{a}}'])('refuses %j, whose braces do not balance', (text) => {
  expect(() => checkBraces(text, "the default of variable 'A'"))
    .toThrow(`the default of variable 'A' is '${text}', but inside '\${…}' each '{' needs its '}'; balance the braces or leave them out [variable.braces]`);
});

test.each(['{}', '{"a":{}}', '{{x}}'])('refuses %j, whose braces Compose miscounts', (text) => {
  expect(() => checkBraces(text, 'the default'))
    .toThrow(`the default is '${text}', but Compose miscounts a brace directly behind '{' inside '\${…}'; put a blank between them [variable.braces]`);
});

test('refuses a second line, which Compose does not read', () => {
  expect(() => checkBraces('a\nb', 'the description'))
    .toThrow("the description has more than one line, which Compose does not read inside '${…}'; write one line [variable.lines]");
});
