import type { RenderContext } from '../../app';
import type { BuildSpec } from '../../compose';
import { ComposeError } from '../../core/private/errors';
import { checkPlatform } from '../../core/private/image-reference';
import { sortedEntries } from '../../core/private/objects';
import { checkText } from '../../core/private/text';
import type { BuildOptions } from '../build-options';
import { HostEntry } from '../host-entry';
import { Ulimit } from '../ulimit';
import { checkPresent } from './checks';

/** What is not looked for on the host: an address, or another service. */
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|service:|target:)/;
const SSH = /^(default|[^=]+=.+)$/;

/** A recipe for an image: the folder to build from, and how. */
export interface BuildRecipe {
  readonly contextPath: string;
  readonly options: BuildOptions;
}

/** Refuses a recipe that no builder takes. */
export function checkBuild({ contextPath, options }: BuildRecipe): void {
  checkPresent(contextPath, 'the path of a build context', 'build.context');
  if (options.dockerfile !== undefined && options.dockerfileInline !== undefined) {
    throw new ComposeError('build.dockerfile', `a build has both the Dockerfile '${options.dockerfile}' and an inline one; leave one of them out`);
  }
  for (const text of [options.dockerfile, options.dockerfileInline, options.target, ...Object.values(options.args ?? {})]) {
    checkText(text ?? '', 'the build of an image');
  }
  (options.platforms ?? []).forEach(checkPlatform);
  HostEntry._renderAll(options.extraHosts ?? []);
  Ulimit._renderAll(options.ulimits ?? []);
  const wrong = options.ssh?.find((entry) => !SSH.test(entry));
  if (wrong !== undefined) {
    throw new ComposeError('build.ssh', `'${wrong}' is no SSH agent or key of a build; write 'default', or an id and a path: '${wrong || 'id'}=./key'`);
  }
}

/** The `build` of a service. */
export function renderBuild({ contextPath, options }: BuildRecipe, context: RenderContext): BuildSpec {
  const { imageName, additionalContexts, secrets, ssh, extraHosts, shmSize, ulimits, ...same } = options;
  const path = (text: string): string => (ELSEWHERE.test(text) ? text : context.hostPath(text));
  return {
    ...same,
    context: path(contextPath),
    additionalContexts: additionalContexts && Object.fromEntries(Object.entries(additionalContexts).map(([name, text]) => [name, path(text)])),
    secrets: secrets && sortedEntries(secrets).map(([id, { secretName }]) => ({ source: secretName, target: id })),
    ssh: ssh?.map((entry) => renderSsh(entry, path)),
    extraHosts: extraHosts && HostEntry._renderAll(extraHosts),
    shmSize: shmSize?.toCompose(),
    ulimits: ulimits && Ulimit._renderAll(ulimits),
  };
}

function renderSsh(entry: string, path: (text: string) => string): string {
  const equals = entry.indexOf('=');
  return equals < 0 ? entry : `${entry.slice(0, equals + 1)}${path(entry.slice(equals + 1))}`;
}
