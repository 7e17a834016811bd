import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { checkBraces, composeText, type VariableForm } from '../../src/app/private/compose-text';
import { rawText, textProblem, variableText } from '../../src/core/private/text';
import { writeYaml, type YamlValue } from '../../src/core/private/yaml-writer';
import { anyText, PROBES } from '../core/private/nasty-text';
import { compose, composeCommands } from '../helpers/compose';

interface Project {
  readonly services: { readonly a: { command: string[]; labels: { [key: string]: string }; environment: { [key: string]: string } } };
  readonly configs: { readonly [name: string]: { readonly content: string } };
}

/** A piece of text: literal, or a variable with what the environment says of it. */
type Part = string | (VariableForm & { readonly value?: string });

const argument = anyText.filter(fitsBraces);
const given = anyText.filter((text) => text !== '' && !text.includes('\0'));
const literal = fc.oneof(anyText.filter((text) => !textProblem(text)), fc.constantFrom('{', '}', '$', '${', ' ', '\n'));
const variable = fc.oneof(
  fc.record({ form: fc.constant('required' as const), argument, value: given }),
  fc.record({ form: fc.constantFrom('optional' as const, 'profile' as const), argument, value: fc.option(given, { nil: undefined }) }),
);

describe.each(composeCommands().map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'yaml-readers-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** What Compose makes of a document; it prints each dollar twice. */
  function read(document: YamlValue, lookup: (name: string) => VariableForm = noVariable, environment: { [name: string]: string } = {}): Project {
    writeFileSync(join(directory, 'compose.yml'), writeYaml(document, { text: (text) => composeText(text, (_stack, name) => lookup(name)), spaced: ['services'] }).join(''));
    const { status, stdout, stderr } = compose([...command], directory, ['config', '--format', 'json'], environment);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout, (_key, value) => (typeof value === 'string' ? undoubled(value) : value));
  }

  function expectIntact(texts: readonly string[]): void {
    const named = Object.fromEntries(texts.map((text, index) => [`k${index}`, text]));
    const project = read({
      name: 'test',
      services: { a: { image: 'x', command: texts, labels: named, environment: named, configs: Object.keys(named) } },
      configs: Object.fromEntries(texts.map((text, index) => [`k${index}`, { content: `${text}.` }])),
    });

    expect(project.services.a.command).toEqual(texts);
    expect(project.services.a.labels).toEqual(named);
    expect(project.services.a.environment).toEqual(named);
    expect(Object.fromEntries(texts.map((text, index) => [`k${index}`, project.configs[`k${index}`]?.content === `${text}.` ? text : undefined]))).toEqual(named);
  }

  test('gets each probe back as it was, in a list, in maps and in a config', () => {
    expectIntact(PROBES);
  });

  test('gets any text back as it was, in a list, in maps and in a config', () => {
    fc.assert(fc.property(many(anyText), expectIntact), { numRuns: 5 });
  });

  test('gets any key back as it was, but those that it refuses or takes for its own extensions', () => {
    fc.assert(fc.property(many(anyText), (texts) => {
      const keys = new Set([...PROBES, ...texts, 'k'.repeat(3000)].filter((text) => !/^\n*$|^x-/.test(text)));
      const project = read({ name: 'test', services: { a: { image: 'x', labels: Object.fromEntries([...keys].map((key) => [key, 'v'])) } } });
      expect(new Set(Object.keys(project.services.a.labels).map(undoubled))).toEqual(keys);
    }), { numRuns: 5 });
  });

  test('puts the value, the default or nothing where a variable stands in any text', () => {
    fc.assert(fc.property(many(fc.array(fc.oneof(literal, variable), { maxLength: 6 })), (templates) => {
      const forms = new Map<string, VariableForm>();
      const environment: { [name: string]: string } = {};
      const written = (part: Part) => {
        if (typeof part === 'string') {
          return part;
        }
        const name = `V${forms.size}`;
        forms.set(name, part);
        Object.assign(environment, part.value === undefined ? {} : { [name]: part.value });
        return variableText('test', name);
      };
      const expected = (part: Part) => (typeof part === 'string' ? part : part.value ?? (part.form === 'optional' ? part.argument : ''));
      const texts = templates.map((parts) => parts.map(written).join(''));

      const project = read({ name: 'test', services: { a: { image: 'x', command: texts } } }, (name) => forms.get(name) ?? noVariable(name), environment);

      expect(project.services.a.command).toEqual(templates.map((parts) => parts.map(expected).join('')));
    }), { numRuns: 5 });
  });

  test('puts what the variables in a default have where the default stands', () => {
    const inner = fc.record({ form: fc.constantFrom('required' as const, 'optional' as const), argument, value: given });
    const pieces = fc.tuple(fc.array(fc.oneof(literal, inner), { maxLength: 5 }), fc.option(given, { nil: undefined }));
    fc.assert(fc.property(many(pieces), (cases) => {
      const forms = new Map<string, VariableForm>();
      const environment: { [name: string]: string } = {};
      const texts = cases.map(([parts, value]) => {
        const held = parts.map((part) => (typeof part === 'string' ? part : declare(forms, environment, part, part.value))).join('');
        return declare(forms, environment, { form: 'optional', argument: fitsBraces(held) ? held : '' }, value);
      });
      const expected = cases.map(([parts, value]) => {
        const filled = parts.map((part) => (typeof part === 'string' ? part : part.value)).join('');
        const held = parts.map((part) => (typeof part === 'string' ? part : 'V')).join('');
        return value ?? (fitsBraces(held) ? filled : '');
      });

      const project = read({ name: 'test', services: { a: { image: 'x', command: texts } } }, (name) => forms.get(name) ?? noVariable(name), environment);

      expect(project.services.a.command).toEqual(expected);
    }), { numRuns: 5 });
  });

  test('does what raw syntax says', () => {
    const text = `${rawText('${B:-${C:-c}}')} ${rawText('$D')} $D`;
    const project = read({ name: 'test', services: { a: { image: 'x', command: [text] } } }, noVariable, { D: 'd' });

    expect(project.services.a.command).toEqual(['c d $D']);
  });

  test('shows the description of a required variable that is not set', () => {
    const text = composeText(variableText('test', 'A'), () => ({ form: 'required', argument: 'key of the {mail} provider, 5 $ a month' }));
    writeFileSync(join(directory, 'compose.yml'), writeYaml({ name: 'test', services: { a: { image: text } } }).join(''));

    expect(compose([...command], directory, ['config']).stderr).toContain('required variable A is missing a value: key of the {mail} provider, 5 $ a month');
  });
});

/** Thousands of values for one process; few enough when shrunk. */
function many<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(value, { minLength: 1, maxLength: 2000, size: 'max' });
}

/** The text of a variable that is new. */
function declare(forms: Map<string, VariableForm>, environment: { [name: string]: string }, form: VariableForm, value: string | undefined): string {
  const name = `V${forms.size}`;
  forms.set(name, { form: form.form, argument: form.argument });
  if (value !== undefined) {
    environment[name] = value;
  }
  return variableText('test', name);
}

function undoubled(text: string): string {
  return text.replaceAll('$$', '$');
}

function noVariable(name: string): VariableForm {
  throw new Error(`no variable ${name}`);
}

function fitsBraces(text: string): boolean {
  try {
    checkBraces(text, 'it');
    return !textProblem(text);
  } catch {
    return false;
  }
}
