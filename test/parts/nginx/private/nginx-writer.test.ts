import * as fc from 'fast-check';
import { block, directive, entriesOf, group, verbatim, wrapped } from '../../../../src/parts/nginx/private/directive';
import { quote, writeNginx } from '../../../../src/parts/nginx/private/nginx-writer';

describe('a parameter', () => {
  test.each([
    ['80', '80'],
    ['$http_upgrade', '$http_upgrade'],
    ['\\.(js|css)$', '\\.(js|css)$'],
    ['levels=1:2', 'levels=1:2'],
    ['', '""'],
    ['a b', '"a b"'],
    ['a;b', '"a;b"'],
    ['${dollar}5', '"${dollar}5"'],
    ['#1', '"#1"'],
    ["default-src 'self'", '"default-src \'self\'"'],
    ['"$request" $status', '\'"$request" $status\''],
    ['both \' and "', '"both \' and \\""'],
    ['C:\\new', '"C:\\\\new"'],
    ['ok\n', '"ok\\n"'],
    ['ends with \\', '"ends with \\\\"'],
  ])('%j is written %s', (parameter, text) => {
    expect(quote(parameter)).toBe(text);
  });

  test('comes back from the text whatever it holds', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'\\"\'{};# \t\n\r$tna') }));
    fc.assert(fc.property(fc.array(anything), (parameters) => {
      expect(tokens(writeNginx([directive('name', ...parameters)]))).toEqual(['name', ...parameters]);
    }));
  });
});

test('blocks are indented and stand apart, single lines do not', () => {
  expect(writeNginx(entriesOf([
    directive('a', 1),
    directive('b', 'x y'),
    block('http', [], directive('c'), block('server', [], directive('listen', 80)), directive('d')),
    block('empty', ['~', '^/$']),
  ]))).toBe(`a 1;
b "x y";

http {
    c;

    server {
        listen 80;
    }

    d;
}

empty ~ ^/$ {}
`);
});

test('a group has its heading above it and nothing remains of an empty one', () => {
  expect(writeNginx(entriesOf([
    group('Limits', directive('a'), undefined, [directive('b'), [directive('c')]]),
    group('Nothing', undefined, []),
    group('Last', directive('d')),
  ]))).toBe('# Limits\na;\nb;\nc;\n\n# Last\nd;\n');
});

test('a wrapped directive has its parameters below each other', () => {
  expect(writeNginx([block('http', [], wrapped('gzip_types', 'text/css', 'text/xml'))])).toBe(`http {
    gzip_types text/css
               text/xml;
}
`);
});

test('lines given by hand are indented but not changed', () => {
  expect(writeNginx([block('server', [], verbatim('if ($a) {\n    return 403;\n}\n\nset $b "1;2";\n\n'), verbatim(' '), verbatim(undefined))])).toBe(`server {
    # As given by hand
    if ($a) {
        return 403;
    }

    set $b "1;2";
}
`);
});

/** Reads one directive as nginx does: whitespace ends a word, quotes keep it together, a backslash spares what follows. */
function tokens(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest !== ';\n') {
    const [whole, quoted] = /^"((?:\\[^]|[^"\\])*)"/.exec(rest) ?? /^'((?:\\[^]|[^'\\])*)'/.exec(rest) ?? [];
    const [bare] = whole === undefined ? /^(?:\\[^]|[^\s;{"'\\#])(?:\\[^]|[^\s;{\\])*/.exec(rest) ?? [] : [];
    const word = quoted ?? bare;
    if (word === undefined) {
      throw new Error(`nothing nginx could read at ${JSON.stringify(rest)}`);
    }
    found.push(word.replace(/\\(["'\\trn])/g, (_, escaped: string) => ({ t: '\t', r: '\r', n: '\n' })[escaped] ?? escaped));
    rest = rest.slice((whole ?? word).length);
    rest = rest === ';\n' ? rest : rest.replace(/^ /, '');
  }
  return found;
}
