import type { IConstruct } from 'constructs';
import { ComposeError } from './errors';
import { nearest } from './nearest';
import { checkLiteral } from './text';

/** What Compose allows as the key of a service, job, network, volume, secret or config. */
const NAME = /^[a-zA-Z0-9._-]+$/;
/** An id that Compose would use as it is, so that no path needs renaming. */
const ID = /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/;

/** What every JavaScript object has a member of. */
const RESERVED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Refuses a construct id that constructs would misread or that could not become a Compose name. */
export function checkId(scope: IConstruct, id: string): void {
  const within = (): string => (scope.node.path ? `'${scope.node.path}'` : 'the app');
  if (RESERVED.has(id)) {
    throw new ComposeError('id.reserved', `'${id}' in ${within()} cannot be a construct id, as every JavaScript object has a member of this name; choose another id`, scope);
  }
  if (!ID.test(id)) {
    throw new ComposeError(
      'id.characters',
      `'${id}' in ${within()} cannot be a construct id; start with a letter or digit and use letters, digits, '.', '_' and '-'`,
      scope,
    );
  }
}

/** Refuses a name that Compose would refuse; `what` is 'service', 'volume', … */
export function checkName(what: string, name: string, scope: IConstruct): void {
  if (!NAME.test(name)) {
    checkLiteral(name, `the ${what} name`, scope);
    throw new ComposeError('name.characters', `'${name}' cannot be a ${what} name; use letters, digits, '.', '_' and '-'`, scope);
  }
}

/** The name that a construct has by its place: its ids below `root` joined by `-`, without `Default`. */
export function nameByPath(construct: IConstruct, root: IConstruct): string {
  const name = idsBelow(construct, root).join('-');
  if (name === '') {
    throw new ComposeError('name.empty', "'Default' is left out of names, so nothing is left for one here; choose another id", construct);
  }
  return name;
}

/** The name that a variable has by its place: the path in capitals and what it is, such as `AUTH_DB_PASSWORD`. */
export function variableNameByPath(construct: IConstruct, root: IConstruct, suffix: string): string {
  const words = [...idsBelow(construct, root), suffix].join('_').toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[0-9]/.test(words) ? `_${words}` : words;
}

function idsBelow(construct: IConstruct, root: IConstruct): string[] {
  const ids: string[] = [];
  for (let scope: IConstruct | undefined = construct; scope && scope !== root; scope = scope.node.scope) {
    if (scope.node.id !== 'Default') {
      ids.push(scope.node.id);
    }
  }
  return ids.reverse();
}

/** `; did you mean 'x'?`, or nothing when no candidate is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearest(name, candidates);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}
