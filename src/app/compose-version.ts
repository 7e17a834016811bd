import type { IConstruct } from 'constructs';
import { ComposeError } from '../core/private/errors';

/** The oldest Docker Compose that is supported when nobody says otherwise: it has `up --wait`, `start_interval` and everything that the parts need. */
export const DEFAULT_COMPOSE = '2.24.0';

/** Refuses what is no release of Docker Compose. */
export function checkComposeVersion(version: string, scope: IConstruct): void {
  if (!/^[0-9]+\.[0-9]+(\.[0-9]+)?$/.test(version)) {
    throw new ComposeError('compose.version', `'${version}' is no release of Docker Compose; write it as '2.24.0'`, scope);
  }
}
