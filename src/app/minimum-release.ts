import type { IConstruct } from 'constructs';
import { ComposeError } from '../core/private/errors';

/** The oldest Docker Compose that is supported when nobody says otherwise: it has `up --wait`, `start_interval` and everything that the parts need. */
export const DEFAULT_COMPOSE = '2.24.0';

/** The oldest Docker Engine then: of the same month, and the first that heeds `start_interval`, which every health check of the parts has. */
export const DEFAULT_ENGINE = '25.0.0';

/** The oldest releases that a program wants to support. */
interface MinimumReleases {
  readonly minimumCompose?: string;
  readonly minimumEngine?: string;
}

/** Refuses what is no release of Docker Compose or of Docker Engine. */
export function checkMinimumReleases({ minimumCompose, minimumEngine }: MinimumReleases, scope: IConstruct): void {
  if (!isRelease(minimumCompose)) {
    throw new ComposeError('compose.version', `'${minimumCompose}' is no release of Docker Compose; write it as '${DEFAULT_COMPOSE}'`, scope);
  }
  if (!isRelease(minimumEngine)) {
    throw new ComposeError('engine.version', `'${minimumEngine}' is no release of Docker Engine; write it as '${DEFAULT_ENGINE}'`, scope);
  }
}

function isRelease(version: string | undefined): boolean {
  return version === undefined || /^[0-9]+\.[0-9]+(\.[0-9]+)?$/.test(version);
}
