export { Duration } from './duration';
export { Errors } from './errors';
export { Findings } from './finding';
export { Size } from './size';
