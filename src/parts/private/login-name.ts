import type { IConstruct } from 'constructs';
import { ComposeError } from '../../core/private/errors';

/** Needs no quoting in a shell, a URL or a configuration file. */
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const LONGEST = 63;

/** Refuses the name of a user, role or database that could not stand in a URL as it is; `what` names it for the message. */
export function checkLoginName(name: string, what: string, scope: IConstruct): void {
  if (!NAME.test(name) || name.length > LONGEST) {
    throw new ComposeError(
      'login.name',
      `'${name}' cannot be the name of the ${what}; use up to ${LONGEST} letters, digits, '_', '.' and '-', starting with a letter or '_'`,
      scope,
    );
  }
}
