import type { Problem, Subject } from '../../core/private/finding';
import { containsVariable, describeText } from '../../core/private/text';
import type { NotableText, Releases, RenderedApp, RenderedEntry, RenderedStack, RenderedVariable, Section } from '../../specification';
import { checkOverride, dependencies, ENTRY_NAMES, examine, releasesOf, removeAt, resourceReferences, SECTIONS, setAt, toCompose } from '../../specification';
import type { Element, RenderContext } from '../element';
import type { IImagePolicy } from '../image-policy';
import type { VariableDefinition } from '../member';
import { ELEMENT, SOURCE } from '../member';
import type { CollectedStack } from './collect';
import { renderContext } from './render-context';
import type { VariableUse } from './render-text';
import { at, TextVisit, variableUses } from './render-text';

/** What the app decides for all stacks. */
export interface RenderSettings {
  /** Where the output goes: host paths are written as they read from there. */
  readonly outdir: string;
  readonly minimumCompose: string;
  readonly minimumEngine: string;
  readonly imagePolicy?: IImagePolicy;
}

/** The rendered model, and what was wrong with it. */
export interface Rendering {
  readonly app: RenderedApp;
  readonly problems: readonly Problem[];
}

const NOTHING: readonly never[] = [];
/** Services and jobs share their names. */
const NAMESAKES: { readonly [section in Section]?: Section } = { services: 'jobs', jobs: 'services' };

/** Renders every element once. */
export function render(collected: readonly CollectedStack[], settings: RenderSettings): Rendering {
  const problems: Problem[] = [];
  const stacks = collected.map((stack) => renderStack(stack, settings, problems));
  return { app: { stacks }, problems };
}

function renderStack(collected: CollectedStack, settings: RenderSettings, problems: Problem[]): RenderedStack {
  const { stack } = collected;
  const minimumCompose = stack._minimumCompose ?? settings.minimumCompose;
  const minimumEngine = stack._minimumEngine ?? settings.minimumEngine;
  const surroundings: Surroundings = {
    context: renderContext(settings.outdir, stack.directory, settings.imagePolicy),
    minimum: releasesOf({ since: minimumCompose, engine: minimumEngine }),
  };
  const visit = new TextVisit(stack.node.path);
  const sections = emptySections();
  for (const element of collected.elements) {
    const section: Section = Reflect.get(element, ELEMENT);
    const { entry, texts } = renderEntry(element, section, surroundings, problems);
    const other = sections[section].get(entry.name) ?? sections[NAMESAKES[section] ?? section].get(entry.name);
    if (other) {
      problems.push(nameConflict(entry, other));
    } else {
      sections[section].set(entry.name, entry);
      visit.visit(entry, texts);
    }
  }
  visit.problems.forEach((problem) => problems.push(problem));
  return {
    path: stack.node.path,
    directory: stack.directory,
    project: stack.projectName,
    minimumCompose,
    minimumEngine,
    sections,
    variables: renderVariables(collected, visit.uses, problems),
    subject: { path: stack.node.path, source: Reflect.get(stack, SOURCE) },
  };
}

interface Surroundings {
  readonly context: RenderContext;
  /** The oldest programs that the stack supports. */
  readonly minimum: Releases;
}

function renderEntry(
  element: Element, section: Section, { context, minimum }: Surroundings, problems: Problem[],
): { readonly entry: RenderedEntry; readonly texts: readonly NotableText[] } {
  const subject: Subject = { path: element.node.path, source: Reflect.get(element, SOURCE), location: `${section}.${element._name}` };
  const { body: spelled, problems: misspelled } = toCompose(element._definition, element._render(context));
  // Entries share what they have in common.
  const body = element._overrides.length > 0 ? structuredClone(spelled) : spelled;
  if (element._overrides.length > 0) {
    applyOverrides(element, { section, name: element._name, body, subject }, problems);
  }
  const runs = section === 'services' || section === 'jobs';
  const examined = examine(element._definition, body, minimum);
  const entry: RenderedEntry = {
    section,
    name: element._name,
    body,
    dependencies: runs ? dependencies(body) : NOTHING,
    references: runs ? resourceReferences(body) : NOTHING,
    requirements: examined.requirements,
    subject,
  };
  for (const found of [misspelled, examined.problems]) {
    for (const { path, message, fix } of found) {
      // The visit of notable texts says where a key holds a variable.
      if (!path.some(containsVariable)) {
        problems.push({ id: 'property.value', severity: 'error', message, fix, subjects: [at(entry, path)] });
      }
    }
  }
  return { entry, texts: examined.texts };
}

function applyOverrides(element: Element, entry: Pick<RenderedEntry, 'section' | 'name' | 'body' | 'subject'>, problems: Problem[]): void {
  for (const { path, value, source } of element._overrides) {
    const wanted = checkOverride(element._definition, path, value);
    for (const { path: where, message, fix } of wanted.problems) {
      problems.push({ id: 'override.value', severity: 'error', message, fix, subjects: [{ ...at(entry, where), source }] });
    }
    if (wanted.problems.length > 0) {
      continue;
    }
    const failure = value === undefined
      ? removeAt(entry.body, wanted.path)
      // A copy, so that a later override changes what is rendered and not what was asked for.
      : setAt(element._definition, entry.body, wanted.path, structuredClone(value));
    if (failure) {
      problems.push({ id: 'override.path', severity: 'error', message: failure.message, fix: failure.fix, subjects: [{ ...at(entry, wanted.path), source }] });
    }
  }
}

function nameConflict(entry: RenderedEntry, other: RenderedEntry): Problem {
  const what = ENTRY_NAMES[entry.section];
  return {
    id: 'name.conflict',
    severity: 'error',
    message: `'${entry.name}' is the name of ${entry.section === other.section ? `two ${what}s` : `a ${ENTRY_NAMES[other.section]} and a ${what}`}`,
    fix: `give one of them another id, or a '${what}Name' of its own`,
    subjects: [other.subject, entry.subject],
  };
}

function renderVariables(collected: CollectedStack, uses: ReadonlyMap<string, VariableUse>, problems: Problem[]): Map<string, RenderedVariable> {
  const { stack } = collected;
  for (const name of uses.keys()) {
    if (!stack._variables.has(name)) {
      problems.push({
        id: 'variable.unknown',
        severity: 'error',
        message: `text holds a variable '${describeText(name)}' that this stack does not declare`,
        fix: 'declare it with Variable.required, Variable.optional or Variable.secret and use that object',
        subjects: [{ path: stack.node.path, source: Reflect.get(stack, SOURCE) }],
      });
    }
  }
  const used = throughDefaults(stack._variables, uses);
  return new Map([...stack._variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((definition) => {
    const use = used.get(definition.name);
    return [definition.name, {
      ...definition,
      inUrl: use?.inUrl ?? false,
      profileOnly: use !== undefined && !use.always,
      subject: { path: definition.path, source: definition.source },
    }];
  }));
}

/** A variable is also used where the default of another one holds it; a default holds only what was declared before it. */
function throughDefaults(variables: ReadonlyMap<string, VariableDefinition>, uses: ReadonlyMap<string, VariableUse>): Map<string, VariableUse> {
  const all = new Map([...uses].map(([name, use]) => [name, { ...use }]));
  for (const { name, defaultValue = '' } of [...variables.values()].reverse()) {
    const holder = all.get(name);
    for (const { variable, inUrl } of variableUses(defaultValue)) {
      // No service needs what only an unused default holds, so that says nothing about the services that do need it.
      const known = all.get(variable) ?? { inUrl: false, always: !holder };
      all.set(variable, { inUrl: inUrl || known.inUrl, always: known.always || holder?.always === true });
    }
  }
  return all;
}

function emptySections(): { [section in Section]: Map<string, RenderedEntry> } {
  const sections: Partial<{ [section in Section]: Map<string, RenderedEntry> }> = {};
  for (const section of SECTIONS) {
    sections[section] = new Map();
  }
  return sections as { [section in Section]: Map<string, RenderedEntry> };
}

