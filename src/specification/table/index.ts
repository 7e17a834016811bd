export { definitionOf } from './entries';
export { project } from './project';
