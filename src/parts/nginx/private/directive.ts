/** A line of an nginx configuration, or a block when it has a body. */
export interface Directive {
  readonly kind: 'directive';
  readonly name: string;
  /** As nginx shall understand them: `$name` is a variable of nginx. The writer quotes. */
  readonly parameters: readonly string[];
  readonly body?: readonly Entry[];
  /** Every parameter but the first goes on a line of its own. */
  readonly wrapped?: boolean;
}

/** Entries that belong together, below a heading that says why they are there. */
export interface Group {
  readonly kind: 'group';
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** Configuration text of a user, taken as it is. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly text: string;
}

export type Entry = Directive | Group | Verbatim;

/** What the functions below take as content: lists are flattened, what is undefined is left out. */
export type Content = Entry | undefined | readonly Content[];

/** The variable that holds a dollar sign: nginx has no way to escape one. */
export const DOLLAR = '${dollar}';

/** One line: `directive('listen', 80)`. */
export function directive(name: string, ...parameters: (string | number)[]): Directive {
  return { kind: 'directive', name, parameters: parameters.map(String) };
}

/** One directive with each parameter but the first on a line of its own. */
export function wrapped(name: string, ...parameters: string[]): Directive {
  return { kind: 'directive', name, parameters, wrapped: true };
}

/** A directive with a body: `block('server', [], directive('listen', 80))`. */
export function block(name: string, parameters: readonly string[], ...content: Content[]): Directive {
  return { kind: 'directive', name, parameters, body: entriesOf(content) };
}

/** Entries below a heading; nothing when there are none. */
export function group(heading: string, ...content: Content[]): Group | undefined {
  const entries = entriesOf(content);
  return entries.length === 0 ? undefined : { kind: 'group', heading, entries };
}

/** Lines written by a user; nothing when there are none. */
export function verbatim(text: string | undefined): Group | undefined {
  return group('As given by hand', text === undefined || text.trim() === '' ? undefined : { kind: 'verbatim', text });
}

/** Text that nginx takes as it is where it would otherwise see variables. */
export function literal(text: string): string {
  return text.replaceAll('$', DOLLAR);
}

/** True when an entry says something only with the help of `DOLLAR`. */
export function needsDollar(entries: readonly Entry[]): boolean {
  return entries.some((entry) => {
    switch (entry.kind) {
      case 'directive': return entry.parameters.some((parameter) => parameter.includes(DOLLAR)) || needsDollar(entry.body ?? []);
      case 'group': return needsDollar(entry.entries);
      case 'verbatim': return entry.text.includes(DOLLAR);
    }
  });
}

/** The content as one list, in order. */
export function entriesOf(content: Content): Entry[] {
  if (content === undefined) {
    return [];
  }
  return isList(content) ? content.flatMap(entriesOf) : [content];
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
