import type { Construct } from 'constructs';
import { App, type Element, RulePack, Stack } from '../../../src/app';
import { composeText } from '../../../src/app/private/compose-text';
import * as compose from '../../../src/compose';
import { ComposeError } from '../../../src/core/private/errors';
import type { Finding } from '../../../src/core/private/finding';
import { isRecord } from '../../../src/core/private/objects';
import { SynthesisError } from '../../../src/core/private/synthesis-error';
import { writeYaml } from '../../../src/core/private/yaml-writer';
import type { ComposeObject, ComposeValue, Section } from '../../../src/specification';
import { checkOverride, definitionOf, removeAt, SECTIONS, setAt } from '../../../src/specification';

/** A change of one entry by path; without a value it removes what is there. */
export interface Damage {
  readonly section: Section;
  readonly name: string;
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** A stack as data: what its elements say, camelCase, and what overrides make of them. */
export interface Model {
  readonly entries: { readonly [section in Section]?: { readonly [name: string]: object } };
  readonly damages: readonly Damage[];
}

/** What we say: the findings; we accept where none is an error. */
export type Verdict = readonly Pick<Finding, 'id' | 'severity' | 'message' | 'places'>[];

/** A document without the name of its project, by section. */
export type Document = { readonly [section in Section]?: ComposeObject };

const MAKE: { readonly [section in Section]: (scope: Construct, id: string, name: string, spec: object) => Element } = {
  services: (scope, id, name, spec) => new compose.ComposeService(scope, id, { name, spec: spec as compose.ServiceSpec }),
  jobs: (scope, id, name, spec) => new compose.ComposeJob(scope, id, { name, spec: spec as compose.JobSpec }),
  networks: (scope, id, name, spec) => new compose.ComposeNetwork(scope, id, { name, spec: spec as compose.NetworkSpec }),
  volumes: (scope, id, name, spec) => new compose.ComposeVolume(scope, id, { name, spec: spec as compose.VolumeSpec }),
  secrets: (scope, id, name, spec) => new compose.ComposeSecret(scope, id, { name, spec: spec as compose.SecretSpec }),
  configs: (scope, id, name, spec) => new compose.ComposeConfig(scope, id, { name, spec: spec as compose.ConfigSpec }),
  models: (scope, id, name, spec) => new compose.ComposeModel(scope, id, { name, spec: spec as compose.ModelSpec }),
};

/** What our checks say of a model, for the releases from one on. */
export function verdictOf(model: Model, minimumCompose: string): Verdict {
  try {
    const { app, elements } = build(model, minimumCompose);
    for (const { section, name, path, value } of model.damages) {
      const element = elements.get(`${section}.${name}`);
      const escaped = path.map((key) => key.replace(/[.\\]/g, '\\$&')).join('.');
      if (value === undefined) {
        element?.removeOverride(escaped);
      } else {
        element?.override(escaped, value);
      }
    }
    return app._synthInMemory().findings;
  } catch (error) {
    if (error instanceof SynthesisError) {
      return error.findings;
    }
    if (error instanceof ComposeError) {
      return [{ id: error.code, severity: 'error', message: error.message, places: [] }];
    }
    throw error;
  }
}

/** The errors of a verdict; none where we accept. */
export function errorsOf(verdict: Verdict): Verdict {
  return verdict.filter(({ severity }) => severity === 'error');
}

/** What Compose is asked about: the model with all damage done, also what our checks refuse. Undefined where no path leads there. */
export function documentOf(model: Model, minimumCompose: string): Document | undefined {
  const [stack] = build(model, minimumCompose).app._render().app.stacks;
  const bodies = new Map(SECTIONS.flatMap((section) => [...stack?.sections[section] ?? []].map(([name, { body }]) => [`${section}.${name}`, body])));
  for (const { section, name, path, value } of model.damages) {
    const definition = definitionOf(section);
    const body = bodies.get(`${section}.${name}`);
    const where = checkOverride(definition, path, undefined).path;
    const place = where.length === path.length ? where : path;
    if (!body || (value === undefined ? removeAt(body, place) : setAt(definition, body, place, plain(value)))) {
      return undefined;
    }
  }
  return Object.fromEntries(SECTIONS.flatMap((section) => {
    const entries = Object.keys(model.entries[section] ?? {}).map((name) => [name, bodies.get(`${section}.${name}`)]);
    return entries.length > 0 ? [[section, Object.fromEntries(entries)]] : [];
  }));
}

/** The text of a file that holds documents whose names differ. */
export function fileOf(documents: readonly Document[]): string {
  const whole: { [section: string]: ComposeObject } = {};
  for (const document of documents) {
    for (const [section, entries] of Object.entries(document)) {
      Object.assign(whole[section] ??= {}, entries);
    }
  }
  const text = (value: string): string => composeText(value, (_, name) => {
    throw new Error(`no model has a variable, but '${name}' is one`);
  });
  return writeYaml({ name: 'agreement', ...whole }, { text }).join('');
}

/** The same with each `~` in its text replaced, so that the names of several models differ. */
export function renamed<T extends Model | Document>(model: T, by: string): T {
  return JSON.parse(JSON.stringify(model), (_, value: unknown) => (typeof value === 'string' ? value.replaceAll('~', by) : isRecord(value) ? renameKeys(value, by) : value));
}

function renameKeys(value: { readonly [key: string]: unknown }, by: string): { readonly [key: string]: unknown } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.replaceAll('~', by), item]));
}

function build({ entries }: Model, minimumCompose: string): { app: App; elements: Map<string, Element> } {
  // `config` asks no engine.
  const app = new App({ minimumCompose, minimumEngine: '99.0', rules: RulePack.PRODUCTION });
  const stack = new Stack(app, 'agreement');
  const elements = new Map(SECTIONS.flatMap((section) => Object.entries(entries[section] ?? {}).map(([name, spec]) =>
    [`${section}.${name}`, MAKE[section](stack, `${section}-${name}`, name, spec)])));
  return { app, elements };
}

function plain(value: unknown): ComposeValue {
  return JSON.parse(JSON.stringify(value));
}

/** A document as a model: empty elements, and an override for each key. */
export function modelOf(document: Document): Model {
  const sections = SECTIONS.map((section) => [section, Object.entries(document[section] ?? {})] as const);
  return {
    entries: Object.fromEntries(sections.map(([section, entries]) => [section, Object.fromEntries(entries.map(([name]) => [name, {}]))])),
    damages: sections.flatMap(([section, entries]) => entries.flatMap(([name, body]) =>
      Object.entries(isRecord(body) ? body : {}).map(([key, value]) => ({ section, name, path: [key], value })))),
  };
}
