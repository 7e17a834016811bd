import type { Directive, Entry } from './directive';

const INDENT = '    ';

/** Parameters that nginx reads unquoted: a backslash is safe where it starts no escape of its own. */
const BARE = /^(?:[^\s;{}"'\\#]|\\[^\s;{}"'\\#trn])+$/;

const ESCAPES: { readonly [character: string]: string } = { '\\': '\\\\', '"': '\\"', '\'': '\\\'', '\t': '\\t', '\r': '\\r', '\n': '\\n' };

/** The text of a configuration file. */
export function writeNginx(entries: readonly Entry[]): string {
  return `${entryLines(entries, '').join('\n')}\n`;
}

/** A name or parameter as it stands in the file, quoted where nginx would otherwise misread it. */
export function quote(parameter: string): string {
  if (BARE.test(parameter)) {
    return parameter;
  }
  const mark = parameter.includes('"') && !parameter.includes('\'') ? '\'' : '"';
  const escaped = [...parameter].map((character) => (/[\\\t\r\n]/.test(character) || character === mark ? ESCAPES[character] : character));
  return mark + escaped.join('') + mark;
}

function entryLines(entries: readonly Entry[], indent: string): string[] {
  return entries.flatMap((entry, position) => {
    const before = entries[position - 1];
    const apart = before !== undefined && (standsApart(entry) || standsApart(before));
    return [...(apart ? [''] : []), ...linesOf(entry, indent)];
  });
}

/** Blocks and groups have an empty line around them. */
function standsApart(entry: Entry): boolean {
  return entry.kind === 'group' || (entry.kind === 'directive' && entry.body !== undefined);
}

function linesOf(entry: Entry, indent: string): string[] {
  switch (entry.kind) {
    case 'directive': return directiveLines(entry, indent);
    case 'group': return [`${indent}# ${entry.heading}`, ...entryLines(entry.entries, indent)];
    case 'verbatim': return entry.text.replace(/\n+$/, '').split('\n').map((line) => (line === '' ? '' : indent + line));
  }
}

function directiveLines(entry: Directive, indent: string): string[] {
  const words = [entry.name, ...entry.parameters].map(quote);
  const head = entry.wrapped ? wrap(words, indent) : indent + words.join(' ');
  if (entry.body === undefined) {
    return [`${head};`];
  }
  return entry.body.length === 0 ? [`${head} {}`] : [`${head} {`, ...entryLines(entry.body, indent + INDENT), `${indent}}`];
}

function wrap([name = '', ...parameters]: readonly string[], indent: string): string {
  const start = `${indent}${name} `;
  return start + parameters.join(`\n${' '.repeat(start.length)}`);
}
