import { dependencyCycle } from './dependency-cycle';
import { dependencyHealth } from './dependency-health';
import { dependencyUndefined } from './dependency-undefined';
import { imageFloating } from './image-floating';
import { imageMissing } from './image-missing';
import { portConflict } from './port-conflict';
import { portInvalid } from './port-invalid';
import { referenceUndefined } from './reference-undefined';
import { resourceUnused } from './resource-unused';
import type { Rule } from './rule';
import { versionRequired } from './version-required';

/** Every rule of this library; the order of their findings is decided by the report. */
export const RULES: readonly Rule[] = [
  dependencyCycle,
  dependencyHealth,
  dependencyUndefined,
  imageFloating,
  imageMissing,
  portConflict,
  portInvalid,
  referenceUndefined,
  resourceUnused,
  versionRequired,
];
