import { AssumptionError } from './errors';
import { yamlNumber, yamlString, yamlText } from './yaml-scalar';

/** What can be written as YAML. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** How a document is written. */
export interface YamlOptions {
  /** Turns each string that is a value, never a key, into what the reader shall get; it is quoted afterwards. */
  readonly text?: (value: string) => string;
  /** Puts a blank line between the sections of the document and between the entries of these: `['services', 'jobs']`. Without it no line is blank. */
  readonly spaced?: readonly string[];
}

/** From here on a key is written as `? key`: readers look for the colon of a plain or quoted key 1024 characters ahead. */
const LONG_KEY = 1000;

/**
 * Writes a value as a YAML document that readers of YAML 1.1 and 1.2 read alike: blocks in two-space steps, keys in the order given,
 * lines as long as they are, no anchors. See docs/design/001-text-and-variables.md.
 */
export function writeYaml(value: YamlValue, options: YamlOptions = {}): string {
  const { text, spaced } = options;
  let yaml = '';

  /**
   * Writes a value behind `key:` or `-`. The first entry of a block follows on `start`, the next ones after a `gap`, all indented by `indent`.
   */
  function write(node: YamlValue, indent: string, start: string, gap: string): void {
    if (typeof node === 'string') {
      yaml += ` ${yamlText(text ? text(node) : node, indent || '  ')}`;
    } else if (typeof node === 'number') {
      yaml += ` ${yamlNumber(node)}`;
    } else if (typeof node === 'boolean' || node === null) {
      yaml += ` ${node}`;
    } else if (typeof node !== 'object') {
      throw new AssumptionError(`a value of type '${typeof node}' reached the YAML writer`);
    } else if (Object.keys(node).length === 0) {
      yaml += isList(node) ? ' []' : ' {}';
    } else if (isList(node)) {
      writeList(node, indent, start);
    } else {
      writeMap(node, indent, start, gap);
    }
  }

  function writeList(list: readonly YamlValue[], indent: string, start: string): void {
    let lead = start;
    for (const item of list) {
      yaml += `${lead}-`;
      write(item, `${indent}  `, ' ', '\n');
      lead = `\n${indent}`;
    }
  }

  function writeMap(map: { readonly [key: string]: YamlValue }, indent: string, start: string, gap: string): void {
    const deeper = `${indent}  `;
    let lead = start;
    for (const [key, entry] of Object.entries(map)) {
      const name = yamlString(key);
      yaml += name.length < LONG_KEY ? `${lead}${name}:` : `${lead}? ${name}\n${indent}:`;
      write(entry, deeper, `\n${deeper}`, indent === '' && spaced?.includes(key) ? '\n\n' : '\n');
      lead = `${gap}${indent}`;
    }
  }

  write(value, '', '', spaced ? '\n\n' : '\n');
  return `${yaml.trimStart()}\n`;
}

function isList(node: object): node is readonly YamlValue[] {
  return Array.isArray(node);
}
