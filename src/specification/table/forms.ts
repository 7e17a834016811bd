import type { Cast, Definition, Form, ListShape, MapShape, NumberShape, Shape, StructShape, TextShape } from '../definition';
import { form } from '../definition';

/*
 * The forms that rows are made of. A constant is a definition that the schema shares between places; a function makes what
 * the schema spells out at each place.
 */

const TEXT: TextShape = { kind: 'text' };
const NUMBER: NumberShape = { kind: 'number' };
const INTEGER: NumberShape = { kind: 'integer' };
const WHOLE: NumberShape = { kind: 'number', whole: true };
const NULL: Shape = { kind: 'null' };

const textCastTo = (cast: Cast): TextShape => ({ kind: 'text', cast });
const SIZE: TextShape = { kind: 'text', cast: 'size', newer: [[/^-/, { since: '5.2.0' }]] };

export const text = form(TEXT);
/** Text that says how long: `1m30s`. */
export const duration = form(textCastTo('duration'));
/** A boolean, or text that the loader reads as one. */
export const flag = form({ kind: 'boolean' }, textCastTo('boolean'));
/** A boolean; text, and so a variable, is refused. */
export const strictFlag = form({ kind: 'boolean' });
/** Text or a boolean, where both mean something. */
export const textOrFlag = form(TEXT, { kind: 'boolean' });
/** A whole number, or text that the loader reads as one. */
export const whole = form(INTEGER, textCastTo('integer'));
export const strictWhole = form(INTEGER);
/** A whole number from zero on, or text that the loader reads as one. */
export const natural = form({ kind: 'integer', unsigned: true }, textCastTo('integer'));
/** A whole number; the schema takes text too, the loader refuses it. */
export const wholeOnly = form(INTEGER, textCastTo('none'));
/** The same from zero on. */
export const naturalOnly = form({ kind: 'integer', unsigned: true }, textCastTo('none'));
/** A number of devices, or text that is one or `all`. */
export const deviceCount = form(INTEGER, textCastTo('device count'));
/** A number, or text that the loader reads as one. */
export const amount = form(NUMBER, textCastTo('number'));
/** A number that the loader cuts to a whole one, or text that it reads as one. */
export const count = form(NUMBER, textCastTo('integer'));
/** The same from zero on. */
export const naturalCount = form({ kind: 'number', unsigned: true }, textCastTo('integer'));
export const strictAmount = form(NUMBER);
/** A number from zero on; the schema takes text too, the loader refuses it. */
export const numberOnly = form({ kind: 'number', unsigned: true }, textCastTo('none'));
/** A size such as `512m`, or a number of bytes. */
export const size = form(SIZE, NUMBER);
/** A size such as `512m`, or a whole number of bytes. */
export const wholeSize = form(SIZE, INTEGER);
/** A size such as `512m`; a number is refused. */
export const textSize = form(SIZE);
/** A size, or a whole number where any text may stand for it. */
export const wholeOrSize = form(INTEGER, SIZE);
/** The same with a smallest number. */
export const wholeSizeFrom = (minimum: number): Form => form(SIZE, { kind: 'integer', minimum });
/** Octal digits as text, or a whole number. */
export const fileMode = form(textCastTo('octal'), WHOLE);
/** A path; the loader takes none of no letters. */
export const path = form(textCastTo('path'));
/** How a file with variables is read. */
export const envFormat = form(textCastTo('env format'));
/** A name, or a whole number. */
export const textOrWholeNumber = form(TEXT, WHOLE);
/** Text first, and a whole number too. */
export const textOrWhole = form(TEXT, INTEGER);
export const textOrNull = (options: { crashes: boolean }): Form => form(TEXT, { kind: 'null', ...options });

/** A whole number within limits, or text that the loader reads as a number. */
export function wholeWithin(minimum: number, maximum?: number): Form {
  return form({ kind: 'integer', minimum, maximum }, textCastTo('integer'));
}

/** One of the given words; a word with a release came after the key itself. */
export function words(...values: readonly string[]): Form {
  return form({ kind: 'text', values });
}

/** Text of which some values need a newer release. */
export function textWith(options: Omit<TextShape, 'kind'>, ...others: readonly Shape[]): Form {
  return form({ kind: 'text', ...options }, ...others);
}

/** Text of the short form that the loader takes apart. */
export const shortDevice = textCastTo('device');
export const shortMount = textCastTo('mount');

export function list(items: Form, options: { readonly unique?: boolean } = {}): ListShape {
  return { kind: 'list', items, unique: options.unique ?? false };
}

/** A list of the schema of whose items the loader reads more than the schema says. */
function narrowed(narrows: ListShape, item: TextShape): ListShape {
  return { ...narrows, items: form(item), narrows };
}

export function struct(definition: Definition, since?: string): StructShape {
  return { kind: 'struct', definition, since };
}

/** A list of text, spelled out where it stands. */
export const texts = (options: { readonly unique?: boolean } = {}): Form => form(list(text, options));
/** A list of structs, spelled out where it stands. */
export const structs = (definition: Definition): Form => form(list(form(struct(definition))));

const LIST_OF_STRINGS = list(text, { unique: true });
/** The schema's `list_of_strings`. */
export const listOfStrings = form(LIST_OF_STRINGS);
/** The schema's `string_or_list`. */
export const stringOrList = form(LIST_OF_STRINGS, TEXT);
/** The schema's `command`: null is the image's own, an empty list clears it. */
export const command = form(list(text), textCastTo('command line'), NULL);
/** The schema's `label_file`. */
export const labelFile = form(list(path), ...path.shapes);
/** What `healthcheck.test` takes. */
export const listOrText = (): Form => form(list(text), TEXT);

interface MapOptions {
  readonly keys?: RegExp;
  readonly closed?: boolean;
  readonly keepsExtensions?: boolean;
  readonly others?: Form;
}

export function map(values: Form, { keys, closed = false, keepsExtensions = false, others }: MapOptions = {}): MapShape {
  return { kind: 'map', values, keys, closed, keepsExtensions, others };
}

/** What the schema allows as the name of a service, network, volume, … */
export const NAME = /^[a-zA-Z0-9._-]+$/;
const ANY_KEY = /^.+$/;

const MAP_OF_SCALARS = map(form(TEXT, NUMBER, { kind: 'boolean' }, NULL), { keys: ANY_KEY, closed: true });
const ENTRIES = list(text, { unique: true });
/** The schema's `list_or_dict`: a map, or a list of `KEY=value`. */
export const keyValues = form(MAP_OF_SCALARS, ENTRIES);
/** The same where an item of the list is read as `NAME=value`. */
export const variables = form(MAP_OF_SCALARS, narrowed(ENTRIES, textCastTo('variable')));
const MAP_OF_TEXT: MapShape = {
  ...MAP_OF_SCALARS,
  values: form(TEXT, { ...NUMBER, crashes: true }, { kind: 'boolean', crashes: true }, { kind: 'null', crashes: true }),
  narrows: MAP_OF_SCALARS,
};
/** The same where an item of the list needs its `=`, and each value of the map is text. */
export const strictPairs = form(MAP_OF_TEXT, narrowed(ENTRIES, textCastTo('pair')));
/** The same where only the list form survives every command of Docker Compose. */
export const keyValueList = form(narrowed(ENTRIES, textCastTo('key or pair')), MAP_OF_SCALARS);
/** The schema's `extra_hosts`: a host may have several addresses since 2.32.0. */
export const extraHosts = form(
  map(form({ ...list(text), since: '2.32.0', unwrapsOne: true }, TEXT), { keys: ANY_KEY, closed: true }),
  list(form(textCastTo('host')), { unique: true }),
);

/** A map of text and numbers, spelled out where it stands. */
export const optionMap = (): Form => form(map(form(TEXT, NUMBER), { keys: ANY_KEY }));
/** The same where the loader refuses fractions. */
export const wholeOptionMap = (): Form => form(map(form(TEXT, WHOLE), { keys: ANY_KEY }));
/** The same where null is taken too. */
export const nullableOptionMap = (): Form => form(map(form(TEXT, NUMBER, NULL), { keys: ANY_KEY }));
/** A map of text only. */
export const textMap = (): Form => form(map(text, { keys: ANY_KEY, closed: true }));
/** What the loader makes text of. */
export const textOrWholeOrNull = form(TEXT, WHOLE, NULL);
/** A map that the schema does not look into; the loader takes text and whole numbers. */
export const freeMap = (): Form => form(map(textOrWholeOrNull));
/** A map of a scalar or a list of scalars. */
export const scalarsMap = (): Form => {
  const scalar = form(TEXT, NUMBER, { kind: 'boolean' });
  return form(map(form({ ...list(scalar), unwrapsOne: true }, ...scalar.shapes), { keys: ANY_KEY }));
};
/** Octal digits as text, a number within 32 bits, or null for none. */
export const umask = form(textCastTo('umask'), { kind: 'integer', minimum: 0, maximum: 4294967295 }, NULL);
