import { AssumptionError } from './errors';
import { isShared } from './shared';
import { yamlNumber, yamlString, yamlText } from './yaml-scalar';

/** What can be written as YAML. */
export type YamlValue = string | number | boolean | null | YamlCollection;

type YamlCollection = readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** How a document is written. */
export interface YamlOptions {
  /** Turns each string that is a value, never a key, into what the reader shall get; it is quoted afterwards. */
  readonly text?: (value: string) => string;
  /** Lines of comment that stand above the document. */
  readonly header?: string;
  /** Puts a blank line between the sections of the document and between the entries of these: `['services', 'jobs']`. Without it no line is blank. */
  readonly spaced?: readonly string[];
}

/** From here on a key is written as `? key`: readers look for the colon of a plain or quoted key 1024 characters ahead. */
const LONG_KEY = 1000;

/** So many tokens are kept until they become one piece of text: some twenty kilobytes. */
const FLUSHED = 4096;

/**
 * Writes a value as a YAML document that readers of YAML 1.1 and 1.2 read alike: blocks in two-space steps, keys in the order given,
 * lines as long as they are, no anchors. See docs/design/001-text-and-variables.md.
 *
 * @returns the text in pieces, to be written one behind the other.
 */
export function writeYaml(value: YamlValue, options: YamlOptions = {}): readonly string[] {
  const { header = '', spaced } = options;
  const document = new YamlDocument(options);
  document.out.add(header, '');
  document.write(value, '', '', spaced ? '\n\n' : '\n');
  document.out.add('\n', '');
  const [first = '', ...others] = document.out.all();
  return [first.startsWith(' ') ? first.slice(1) : first, ...others];
}

class YamlDocument {
  public out = new Pieces();
  private readonly names = new Map<string, string>();
  private readonly shared = new Map<object, { readonly indent: string; readonly start: string; readonly text: string }>();

  constructor(private readonly options: YamlOptions) {}

  /**
   * Writes a value behind `key:` or `-`. The first entry of a block follows on `start`, the next ones after a `gap`, all indented by `indent`.
   */
  public write(node: YamlValue | undefined, indent: string, start: string, gap: string): void {
    if (typeof node === 'string') {
      const { text } = this.options;
      this.out.add(' ', yamlText(text ? text(node) : node, indent || '  '));
    } else if (typeof node === 'number') {
      this.out.add(' ', yamlNumber(node));
    } else if (typeof node === 'boolean' || node === null) {
      this.out.add(' ', String(node));
    } else if (typeof node !== 'object') {
      throw new AssumptionError(`a value of type '${typeof node}' reached the YAML writer`);
    } else if (isShared(node)) {
      this.writeShared(node, indent, start, gap);
    } else {
      this.writeCollection(node, indent, start, gap);
    }
  }

  /** What many entries share is put together once for each place that it stands in. */
  private writeShared(node: YamlCollection, indent: string, start: string, gap: string): void {
    const known = this.shared.get(node);
    if (known?.start === start && known.indent === indent) {
      this.out.add(known.text, '');
      return;
    }
    const { out } = this;
    this.out = new Pieces();
    this.writeCollection(node, indent, start, gap);
    const text = this.out.all().join('');
    this.out = out;
    this.out.add(text, '');
    this.shared.set(node, { indent, start, text });
  }

  private writeCollection(node: YamlCollection, indent: string, start: string, gap: string): void {
    if (isList(node)) {
      this.writeList(node, indent, start);
    } else {
      this.writeMap(node, indent, start, gap);
    }
  }

  private writeList(list: readonly YamlValue[], indent: string, start: string): void {
    if (list.length === 0) {
      this.out.add(' ', '[]');
    }
    const deeper = `${indent}  `;
    let lead = start;
    for (const item of list) {
      this.out.add(lead, '-');
      this.write(item, deeper, ' ', '\n');
      lead = `\n${indent}`;
    }
  }

  private writeMap(map: { readonly [key: string]: YamlValue }, indent: string, start: string, gap: string): void {
    const keys = Object.keys(map);
    if (keys.length === 0) {
      this.out.add(' ', '{}');
    }
    const deeper = `${indent}  `;
    let lead = start;
    for (const key of keys) {
      this.out.add(lead, this.nameOf(key, indent));
      this.write(map[key], deeper, `\n${deeper}`, indent === '' && this.options.spaced?.includes(key) ? '\n\n' : '\n');
      lead = `${gap}${indent}`;
    }
  }

  /** A key with its colon. */
  private nameOf(key: string, indent: string): string {
    const known = this.names.get(key);
    if (known !== undefined) {
      return known;
    }
    const name = yamlString(key);
    if (name.length >= LONG_KEY) {
      return `? ${name}\n${indent}:`;
    }
    this.names.set(key, `${name}:`);
    return `${name}:`;
  }
}

/**
 * Text that is put together of small tokens. V8 keeps each `+` on a string until somebody reads it, which takes more room than the text,
 * and then makes a second copy of it.
 */
class Pieces {
  private readonly tokens: string[] = [];
  private readonly pieces: string[] = [];

  public add(first: string, second: string): void {
    if (this.tokens.push(first, second) >= FLUSHED) {
      this.pieces.push(this.tokens.join(''));
      this.tokens.length = 0;
    }
  }

  public all(): string[] {
    return [...this.pieces, this.tokens.join('')];
  }
}

function isList(node: object): node is readonly YamlValue[] {
  return Array.isArray(node);
}
