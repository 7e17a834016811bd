export { dependencies, profilesOf, resourceReferences } from './checks/references';
export { RULES } from './checks/rules';
export type { Definition } from './definition';
export { ENTRY_NAMES, SECTIONS } from './model';
export type { ComposeObject, ComposeValue, RenderedApp, RenderedEntry, RenderedStack, RenderedVariable, Section } from './model';
export { checkOverride, removeAt, setAt } from './override';
export { toCompose } from './spelling';
export { definitionOf } from './table';
export { compareVersions } from './versions';
