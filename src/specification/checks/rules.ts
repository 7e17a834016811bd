import type { Problem } from '../../core/private/finding';
import type { RenderedApp } from '../model';
import { addressConflict } from './address-conflict';
import { addressSubnet } from './address-subnet';
import { addressValue } from './address-value';
import { aliasDuplicate } from './alias-duplicate';
import { buildDockerfile } from './build-dockerfile';
import { buildPlatform } from './build-platform';
import { buildService } from './build-service';
import { containerNameConflict } from './container-name-conflict';
import { containerNameScale } from './container-name-scale';
import { containerPrivileged } from './container-privileged';
import { dependencyCycle } from './dependency-cycle';
import { dependencyHealth } from './dependency-health';
import { dependencyHook } from './dependency-hook';
import { dependencyUndefined } from './dependency-undefined';
import { deviceCount } from './device-count';
import { engineSocket } from './engine-socket';
import { checkEntries, isEntryRule } from './entry-rule';
import { exposeSyntax } from './expose-syntax';
import { withBases } from './extended';
import { extendsCycle } from './extends-cycle';
import { extendsUndefined } from './extends-undefined';
import { externalName } from './external-name';
import { healthCheckInterval } from './health-check-interval';
import { healthCheckMissing } from './health-check-missing';
import { healthCheckStartInterval } from './health-check-start-interval';
import { healthCheckTest } from './health-check-test';
import { hookReplica } from './hook-replica';
import { imageFloating } from './image-floating';
import { imageMissing } from './image-missing';
import { imageReference } from './image-reference';
import { jobManual } from './job-manual';
import { jobSchedule } from './job-schedule';
import { loggingOption } from './logging-option';
import { macAddressConflict } from './mac-address-conflict';
import { mountConflict } from './mount-conflict';
import { mountOption } from './mount-option';
import { mountTarget } from './mount-target';
import { nameAlike } from './name-alike';
import { namespaceConflict } from './namespace-conflict';
import { namespaceHost } from './namespace-host';
import { networkMode } from './network-mode';
import { portAddress } from './port-address';
import { portConflict } from './port-conflict';
import { portDatabase } from './port-database';
import { portInvalid } from './port-invalid';
import { portScale } from './port-scale';
import { projectConflict } from './project-conflict';
import { providerType } from './provider-type';
import { referenceUndefined } from './reference-undefined';
import { resourceConflict } from './resource-conflict';
import { resourceUnused } from './resource-unused';
import { resourcesConflict } from './resources-conflict';
import { resourcesCpus } from './resources-cpus';
import { resourcesMemory } from './resources-memory';
import { resourcesUnlimited } from './resources-unlimited';
import { restartMissing } from './restart-missing';
import type { Pack, Rule } from './rule';
import { scaleConflict } from './scale-conflict';
import { secretExternal } from './secret-external';
import { secretLiteral } from './secret-literal';
import { secretReadOnly } from './secret-read-only';
import { secretSource } from './secret-source';
import { secretUnreadable } from './secret-unreadable';
import { subnetOverlap } from './subnet-overlap';
import { subnetRange } from './subnet-range';
import { sysctlNamespace } from './sysctl-namespace';
import { tmpfsOption } from './tmpfs-option';
import { ulimitValue } from './ulimit-value';
import { valueUnknown } from './value-unknown';
import { versionRequired } from './version-required';
import { volumeExternal } from './volume-external';
import { volumeName } from './volume-name';
import { volumeWriters } from './volume-writers';
import { watchAction } from './watch-action';
import { watchTarget } from './watch-target';

const PACKS: readonly Pack[] = ['correctness', 'baseline', 'production'];

/** Every rule of this library, by id; the order of their findings is decided by the report. */
export const RULES: readonly Rule[] = [
  addressConflict,
  addressSubnet,
  addressValue,
  aliasDuplicate,
  buildDockerfile,
  buildPlatform,
  buildService,
  containerNameConflict,
  containerNameScale,
  containerPrivileged,
  dependencyCycle,
  dependencyHealth,
  dependencyHook,
  dependencyUndefined,
  deviceCount,
  engineSocket,
  exposeSyntax,
  extendsCycle,
  extendsUndefined,
  externalName,
  healthCheckInterval,
  healthCheckMissing,
  healthCheckStartInterval,
  healthCheckTest,
  hookReplica,
  imageFloating,
  imageMissing,
  imageReference,
  jobManual,
  jobSchedule,
  loggingOption,
  macAddressConflict,
  mountConflict,
  mountOption,
  mountTarget,
  nameAlike,
  namespaceConflict,
  namespaceHost,
  networkMode,
  portAddress,
  portConflict,
  portDatabase,
  portInvalid,
  portScale,
  projectConflict,
  providerType,
  referenceUndefined,
  resourceConflict,
  resourceUnused,
  resourcesConflict,
  resourcesCpus,
  resourcesMemory,
  resourcesUnlimited,
  restartMissing,
  scaleConflict,
  secretExternal,
  secretLiteral,
  secretReadOnly,
  secretSource,
  secretUnreadable,
  subnetOverlap,
  subnetRange,
  sysctlNamespace,
  tmpfsOption,
  ulimitValue,
  valueUnknown,
  versionRequired,
  volumeExternal,
  volumeName,
  volumeWriters,
  watchAction,
  watchTarget,
];

/** Ids of what a pack does not look for. */
export function idsBeyond(pack: Pack): ReadonlySet<string> {
  const rules = rulesOf(pack);
  return new Set(RULES.filter((rule) => !rules.includes(rule)).flatMap(({ id, also = [] }) => [id, ...also]));
}

/** The rules of a pack and of those before it. */
export function rulesOf(pack: Pack): readonly Rule[] {
  return RULES.filter((rule) => PACKS.indexOf(rule.pack) <= PACKS.indexOf(pack));
}

/** What the rules of a pack, and of those before it, find in the rendered model. What Compose refuses, it refuses of services with what they extend. */
export function problemsOf(app: RenderedApp, pack: Pack): Problem[] {
  const rules = rulesOf(pack);
  return [
    ...foundBy(rules.filter((rule) => rule.pack === 'correctness'), withBases(app)),
    ...foundBy(rules.filter((rule) => rule.pack !== 'correctness'), app),
  ];
}

function foundBy(rules: readonly Rule[], app: RenderedApp): Problem[] {
  return [...checkEntries(app, rules.filter(isEntryRule)), ...rules.filter((rule) => !isEntryRule(rule)).flatMap((rule) => [...rule.check(app)])];
}
