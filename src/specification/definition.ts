import type { Origin, Releases } from './release';
import { isDated, releaseNumber, releasesOf } from './release';

/**
 * What `docker stack deploy` does with a key: takes it, takes it without effect, reports it as unsupported, reports it as
 * deprecated, calls it forbidden, or fails because its schema has no such key.
 */
export type Swarm = 'ok' | 'ignored' | 'unsupported' | 'deprecated' | 'forbidden' | 'refused';

/** What the loader makes of text, after it put in the variables; `none`: it refuses text that the schema takes. */
export type Cast = 'boolean' | 'integer' | 'number' | 'size' | 'duration' | 'octal' | 'umask' | 'device count' | 'command line' | 'device' | 'host'
  | 'variable' | 'pair' | 'key or pair' | 'mount' | 'path' | 'env format' | 'none';

/** One JSON type that a place takes; the releases are the first to take it there. */
export type Shape = TextShape | NumberShape | BooleanShape | NullShape | ListShape | MapShape | StructShape;

/** Text, of the given values or pattern; `newer` names the values that came after the place itself. */
export interface TextShape extends Origin {
  readonly kind: 'text';
  readonly values?: readonly string[];
  readonly pattern?: RegExp;
  readonly cast?: Cast;
  readonly newer?: readonly (readonly [RegExp, Origin])[];
}

export interface NumberShape extends Origin {
  readonly kind: 'integer' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  /** The loader refuses what is below zero; the schema lets it pass. */
  readonly unsigned?: boolean;
  /** The loader refuses fractions; the schema lets them pass. */
  readonly whole?: boolean;
  readonly crashes?: boolean;
}

export interface BooleanShape extends Origin {
  readonly kind: 'boolean';
  readonly crashes?: boolean;
}

/** `crashes`, here as in other shapes: the schema takes it, and Docker Compose then panics. */
export interface NullShape extends Origin {
  readonly kind: 'null';
  readonly crashes?: boolean;
}

export interface ListShape extends Origin {
  readonly kind: 'list';
  readonly items: Form;
  /** The schema refuses two equal items. */
  readonly unique: boolean;
  /** A list of one is written as its item, which older releases take too. */
  readonly unwrapsOne?: boolean;
  /** The list of the schema that this one is, where the loader reads more of an item than the schema says. */
  readonly narrows?: ListShape;
}

/** A map whose keys belong to the user: they are never renamed. */
export interface MapShape extends Origin {
  readonly kind: 'map';
  readonly values: Form;
  /** Absent: every key, with a value that the schema does not look at. */
  readonly keys?: RegExp;
  /** Other keys are refused; an open map takes them with any value. */
  readonly closed: boolean;
  /** What the loader takes as the value of a key that the schema does not look at. */
  readonly others?: Form;
  /** The map of the schema that this one is, where the loader takes less. */
  readonly narrows?: MapShape;
  /** Keys that begin with `x-` are names as well; elsewhere the loader takes them for extensions and drops them. */
  readonly keepsExtensions: boolean;
}

export interface StructShape extends Origin {
  readonly kind: 'struct';
  readonly definition: Definition;
}

/** All shapes that a place takes; the first is the one of the typed L1 member. */
export interface Form {
  readonly shapes: readonly [Shape, ...Shape[]];
  /** Where the struct merges, the loader drops equal items of the list before the schema would refuse them. */
  readonly merged: boolean;
  /** The list form of a map whose values are text: `KEY=value`. */
  readonly entries: boolean;
  /** Any text may stand here. */
  readonly anyText: boolean;
  /** The shape that indexes lead into. */
  readonly listed?: ListShape;
  /** The shape that keys lead into. */
  readonly keyed?: StructShape | MapShape;
  /** A shape came later than the place itself. */
  readonly dated: boolean;
}

/** What a row says beside its form and its sentence. */
export interface RowOptions extends Origin {
  /** @default 'ok' */
  readonly swarm?: Swarm;
  /** What Docker does when the key is not written, for the doc comment. */
  readonly absent?: string;
  /** `schema` and `loader` say who refuses a struct without the key. */
  readonly required?: 'schema' | 'loader';
  /** An empty list or map means something and is written. */
  readonly keepsEmpty?: boolean;
}

/** One key of a struct. */
export interface Row extends RowOptions {
  /** As in docker-compose.yml. */
  readonly key: string;
  /** As in the L1 struct. */
  readonly member: string;
  /** The releases that brought it, where it names one. */
  readonly releases?: Releases;
  /** Place among the rows of its struct, in output order. */
  readonly rank: number;
  readonly form: Form;
  /** Present tense, ends with a full stop: the doc comment. */
  readonly sentence: string;
  readonly swarm: Swarm;
}

/** A row before it knows its key. */
export type RowBody = Omit<Row, 'key' | 'member' | 'rank' | 'releases'>;

/** One struct of the specification. */
export interface Definition extends Origin {
  /** Name of the generated struct. */
  readonly name: string;
  readonly sentence: string;
  readonly base?: Definition;
  /** Its own rows, without those of the base. */
  readonly own: readonly Row[];
  /** Every row, in output order. */
  readonly rows: readonly Row[];
  /** The rows without which Docker Compose refuses the struct. */
  readonly required: readonly Row[];
  readonly byKey: ReadonlyMap<string, Row>;
  readonly byMember: ReadonlyMap<string, Row>;
  /** Unknown keys are taken as they are. */
  readonly open: boolean;
  /** Keys that begin with `x-` are taken as they are. */
  readonly extensible: boolean;
  /** One of these keys must be present. */
  readonly someOf: readonly string[];
  /** The loader drops equal items of merged lists here and below: it does so everywhere but in jobs and in hooks before the start. */
  readonly merges: boolean;
}

/** What a definition says beside its rows. */
export interface DefinitionOptions {
  readonly since?: string;
  readonly base?: Definition;
  /** Release of the inherited rows here, except the listed keys. */
  readonly inheritedSince?: { readonly since: string; readonly except: readonly string[] };
  /** Keys that come first in the output; the others follow by name. Absent: the order of the rows. */
  readonly first?: readonly string[];
  readonly open?: boolean;
  readonly extensible?: boolean;
  readonly someOf?: readonly string[];
  readonly merges?: boolean;
}

/** Names that jsii refuses as members. */
const RENAMED: ReadonlyMap<string, string> = new Map([['build', 'buildSpec']]);

/** The L1 member of a key: `cap_add` is `capAdd`. */
export function camelKey(key: string): string {
  return RENAMED.get(key) ?? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The key of an L1 member: `capAdd` is `cap_add`. */
export function snakeKey(member: string): string {
  const [key = member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] = [...RENAMED].find(([, renamed]) => renamed === member) ?? [];
  return key;
}

/** Makes a row of the table; its key is the name it stands under. */
export function row(taken: Form, sentence: string, options: RowOptions = {}): RowBody {
  return { form: taken, sentence, swarm: 'ok', ...options };
}

/** Makes a struct of the table from rows by key. */
export function definition(name: string, sentence: string, bodies: { readonly [key: string]: RowBody }, options: DefinitionOptions = {}): Definition {
  const own = Object.entries(bodies).map(([key, body], rank): Row => ({ ...body, key, member: camelKey(key), rank }));
  const rows = inOrder([...inherited(options), ...own], options.first).map((each, rank) => (
    { ...each, rank, releases: isDated(each) ? releasesOf(each) : undefined }
  ));
  return {
    name,
    sentence,
    since: options.since,
    base: options.base,
    own,
    rows,
    required: rows.filter((each) => each.required),
    byKey: new Map(rows.map((each) => [each.key, each])),
    byMember: new Map(rows.map((each) => [each.member, each])),
    open: options.open ?? false,
    extensible: options.extensible ?? true,
    someOf: options.someOf ?? [],
    merges: options.merges ?? true,
  };
}

function inherited({ base, inheritedSince }: DefinitionOptions): readonly Row[] {
  if (!base || !inheritedSince) {
    return base?.rows ?? [];
  }
  const { since, except } = inheritedSince;
  return base.rows.map((each) => (except.includes(each.key) || releaseNumber(each.since ?? '') > releaseNumber(since) ? each : { ...each, since }));
}

function inOrder(rows: readonly Row[], first: readonly string[] | undefined): readonly Row[] {
  if (!first) {
    return rows;
  }
  const rank = (each: Row): number => (first.includes(each.key) ? first.indexOf(each.key) : first.length);
  return [...rows].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

/** Makes a form from its shapes, the L1 shape first. */
export function form(...shapes: readonly [Shape, ...Shape[]]): Form {
  const scalarMap = shapes.some((shape) => shape.kind === 'map' && shape.values.shapes.some(({ kind }) => kind === 'text'));
  const listed = shapes.find((shape) => shape.kind === 'list');
  return {
    shapes,
    merged: false,
    entries: scalarMap && listed !== undefined,
    anyText: shapes.some((shape) => shape.kind === 'text' && Object.keys(shape).length === 1),
    listed,
    keyed: shapes.find((shape) => shape.kind === 'struct' || shape.kind === 'map'),
    dated: shapes.some(isDated),
  };
}

/** The form of a list whose equal items the loader drops in services. */
export function merged(listed: Form): Form {
  return { ...listed, merged: true };
}
