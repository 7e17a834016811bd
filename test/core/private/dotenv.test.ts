import * as fc from 'fast-check';
import { parseDotenv, printDotenvValue, URL_SAFE } from '../../../src/core/private/dotenv';
import { variableText } from '../../../src/core/private/text';

function values(text: string, environment: { [name: string]: string } = {}): { [name: string]: string | undefined } {
  const entries = parseDotenv(text, { file: '.env', lookup: (name) => environment[name] });
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}

// The expectations of this group are what 'docker compose config --environment' answered.
describe('a .env file is read as Compose reads it', () => {
  test.each<[string, string, { [name: string]: string | undefined }]>([
    ['a bare value', 'A=1\n', { A: '1' }],
    ['the last line without a newline', 'A=1', { A: '1' }],
    ['spaces around the equals sign', 'A = 1 \n', { A: '1' }],
    ['a colon as separator', 'A: 3\n', { A: '3' }],
    ['an export in front', 'export  A=1\nexported=2\n', { A: '1', exported: '2' }],
    ['a byte order mark', '\ufeffA=1\n', { A: '1' }],
    ['comments and blank lines', '# c\n\n  #d\nA=1\n', { A: '1' }],
    ['a comment behind a bare value', 'A=x #y\n', { A: 'x' }],
    ['a number sign without a space before it', 'A=x#y\n', { A: 'x#y' }],
    ['a number sign as first character', 'A= # c\n', { A: '# c' }],
    ['quotes inside a bare value', 'A=x"y"\n', { A: 'x"y"' }],
    ['Windows line ends', 'A=x\r\nB="y"\r\n', { A: 'x', B: 'y' }],
    ['an empty value', 'A=\nB=2\n', { A: '', B: '2' }],
    ['double quotes over several lines', 'A="x\ny"\nB=1\n', { A: 'x\ny', B: '1' }],
    ['single quotes over several lines', "A='x\ny'\nB=1\n", { A: 'x\ny', B: '1' }],
    ['escapes in double quotes', 'A="a\\tb\\n\\x\\\\y\\"z"\n', { A: 'a\tb\n\\x\\y"z' }],
    ['octal escapes in double quotes', 'A="\\0101\\08"\nB="\\012345"\nC="\\0777"\n', { A: 'A\\8', B: 'S45', C: '\\777' }],
    ['no escapes in single quotes but their own', "A='a\\tb\\'c\\\\d'\n", { A: "a\\tb'c\\\\d" }],
    ['no escapes in bare values', 'A=a\\nb\n', { A: 'a\\nb' }],
    ['another entry behind a closing quote', 'A="x"B=2\n', { A: 'x', B: '2' }],
    ['letters of any alphabet, dots and brackets in names', 'é=1\nA.b[0]-c=2\n', { 'é': '1', 'A.b[0]-c': '2' }],
    ['a name twice', 'A=1\nA=2\n', { A: '2' }],
    ['a variable of an earlier line', 'B=1\nA=x${B}y$B\n', { B: '1', A: 'x1y1' }],
    ['no variables in single quotes', "A='$B'\n", { A: '$B' }],
    ['a doubled dollar sign', 'A=$$B\nC="\\$B"\n', { A: '$B', C: '$B' }],
    ['dollar signs that begin nothing', 'A=a$\nB=a$1\nC=$ {D}\nE=$é\n', { A: 'a$', B: 'a$1', C: '$ {D}', E: '$é' }],
    ['defaults', 'A=${X:-x y}\nB=${X-${Y:-z}}\nC=${X:-{q}}\nD=${X:-a}b}\n', { A: 'x y', B: 'z', C: '{q}', D: 'ab}' }],
    ['defaults of an empty value', 'X=\nA=${X:-x}\nB=${X-x}\n', { X: '', A: 'x', B: '' }],
    ['replacements', 'X=1\nA=${X:+r}\nB=${X+r}\nC=${Y+r}\n', { X: '1', A: 'r', B: 'r', C: '' }],
    ['values that are required and there', 'X=1\nA=${X:?m}\n', { X: '1', A: '1' }],
  ])('%s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('the environment wins over earlier lines', () => {
    expect(values('HOME=x\nA=$HOME\n', { HOME: '/root' })).toEqual({ HOME: 'x', A: '/root' });
  });

  test('a name alone has the value of the environment, or keeps that of an earlier line', () => {
    expect(values('A\nexport B\nC=1\nC\n', { A: 'shell' })).toEqual({ A: 'shell', B: undefined, C: '1' });
  });

  test('an entry knows its line and the place of its value', () => {
    const text = '# c\nA="x\ny"\nB = 2 # c\nC\n';
    const entries = parseDotenv(text, { file: '.env' });

    expect(entries.map(({ name, line }) => [name, line])).toEqual([['A', 2], ['B', 4], ['C', 5]]);
    expect(entries.map(({ place }) => place && text.slice(place.start, place.end))).toEqual(['"x\ny"', '2', undefined]);
  });

  test('an entry tells which names in it have no value', () => {
    const [entry] = parseDotenv('A=pa$word${X}${Y:-y}\n', { file: '.env' });

    expect(entry).toMatchObject({ value: 'pay', unset: ['word', 'X'] });
  });
});

describe('a .env file that Compose refuses is refused with file, line and fix', () => {
  test.each([
    ['A=1\nB%=2\n', "shop/.env:2: '%' cannot stand in a name; write NAME=value, with letters, digits and '_' in the name [dotenv.syntax]"],
    ['some words\n', "shop/.env:1: a name cannot hold a space; write NAME=value, or '#' before a comment [dotenv.syntax]"],
    ['=5\n', "shop/.env:1: there is no name before the value; write NAME=value, or '#' before a comment [dotenv.syntax]"],
    ['\nA="x\nB=1\n', 'shop/.env:2: the value begins with " and never ends; close it, or write \\" where the quote belongs to the value [dotenv.syntax]'],
    ["A='x\\'\n", "shop/.env:1: the value begins with ' and never ends; close it, or write \\' where the quote belongs to the value [dotenv.syntax]"],
    ['A=${B\n', "shop/.env:1: '${' begins a variable that is not one; write ${NAME}, or $$ for one dollar sign, or put the value in single quotes [dotenv.syntax]"],
    ['A=${b.c}\n', "shop/.env:1: '${' begins a variable that is not one; write ${NAME}, or $$ for one dollar sign, or put the value in single quotes [dotenv.syntax]"],
    ['A=${B:?m}\n', "shop/.env:1: the value requires 'B', which has none here; set it in an earlier line [dotenv.syntax]"],
  ])('%j', (text, message) => {
    expect(() => parseDotenv(text, { file: 'shop/.env' })).toThrow(expect.objectContaining({ code: 'dotenv.syntax', message }));
  });

  test('the message does not show values, which may be secrets', () => {
    expect(() => parseDotenv('PASSWORD="hunter2\n', { file: '.env' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter') }));
  });
});

describe('printing', () => {
  test.each([
    ['', ''],
    ['eu-central-1', 'eu-central-1'],
    ['postgres://a:b@c:5432/d?e=f', 'postgres://a:b@c:5432/d?e=f'],
    ['two words', "'two words'"],
    ['pa$$word', "'pa$$word'"],
    ['# 1', "'# 1'"],
    ["it's", '"it\'s"'],
    ['a\nb', '"a\\nb"'],
    ["'$\\\"", '"\'\\$\\\\\\""'],
  ])('%j is written as %s', (value, text) => {
    expect(printDotenvValue(value)).toBe(text);
  });

  test.each([
    [`${variableText('shop', 'P')}`, '${P}'],
    [`postgres://a:${variableText('shop', 'P')}@c`, 'postgres://a:${P}@c'],
    [`two ${variableText('shop', 'P')} words`, '"two ${P} words"'],
    [`"$'\\${variableText('shop', 'P')}`, '"\\"\\$\'\\\\${P}"'],
  ])('%j with a variable is written as %s', (text, written) => {
    expect(printDotenvValue(text)).toBe(written);
  });

  test('every text with a variable is read back with its value', () => {
    const hard = fc.string({ unit: fc.constantFrom('a', '$', '{', '}', '"', "'", '\\', '\n', '\r', ' ', '#', '=', '0', 'n') });
    fc.assert(fc.property(hard, hard, hard, (before, value, after) => {
      const text = `${before}${variableText('shop', 'P')}${after}`;
      expect(values(`P=${printDotenvValue(value)}\nA=${printDotenvValue(text)}\n`)).toEqual({ P: value, A: `${before}${value}${after}` });
    }));
  });

  test('every value is read back as it was', () => {
    const hard = fc.string({ unit: fc.constantFrom('a', '$', '{', '}', '"', "'", '\\', '\n', '\r', '\t', ' ', '#', '=', '0', 'n', 'é', '😀', '`', '\u00a0', '\u2028') });
    fc.assert(fc.property(fc.oneof(hard, fc.string({ unit: 'binary' })), (value) => {
      expect(values(`A=${printDotenvValue(value)}\nB=1\n`)).toEqual({ A: value, B: '1' });
    }));
  });

  test('only characters that need no encoding are safe in a URL', () => {
    expect(URL_SAFE.test('AZaz09._~-')).toBe(true);
    expect([...'@:/?#[]%+ $&'].filter((character) => URL_SAFE.test(character))).toEqual([]);
  });
});
