import { ComposeError } from './errors';
import { checkText, containsVariable, describeText } from './text';

/** An image's name in its parts; the repository holds the registry. */
export interface ImageReference {
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

const REGISTRY = /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(:[0-9]+)?$/;
const PATH_PART = /^[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
const PLATFORM = /^[a-z0-9_]+(\/[a-z0-9_]+(\/[a-z0-9_.]+)?)?$/;

const DOCKER_HUB = 'docker.io';
const LONGEST_PATH = 255;

/** Takes a reference apart; text with a variable in it stays whole, as nobody knows yet where its parts are. */
export function parseImageReference(text: string): ImageReference {
  checkText(text, 'the image');
  if (containsVariable(text)) {
    return { repository: text };
  }
  const [name = '', ...digests] = text.split('@');
  const { repository, tag } = splitTag(name);
  const digest = digests.length > 0 ? digests.join('@') : undefined;
  checkRepository(repository);
  if (tag !== undefined) {
    checkTag(tag);
  }
  if (digest !== undefined) {
    checkDigest(digest);
  }
  return { repository, tag, digest };
}

/** The reference as one text. */
export function formatImageReference({ repository, tag, digest }: ImageReference): string {
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** The registry of a repository and the path inside it, as the engine completes them: `postgres` is `library/postgres` of `docker.io`. */
export function completeRepository(repository: string): { registry: string; path: string } {
  const slash = repository.indexOf('/');
  const first = repository.slice(0, Math.max(slash, 0));
  if (!isRegistry(first)) {
    return { registry: DOCKER_HUB, path: slash < 0 ? `library/${repository}` : repository };
  }
  const registry = first === 'index.docker.io' ? DOCKER_HUB : first;
  const path = repository.slice(slash + 1);
  return { registry, path: registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path };
}

/** Refuses what cannot be the repository of an image. */
export function checkRepository(repository: string): void {
  checkText(repository, 'the image repository');
  if (containsVariable(repository)) {
    return;
  }
  const refuse = (reason: string): never => {
    throw new ComposeError('image.reference', `'${repository}' is no image repository: ${reason}`);
  };
  if (repository.includes('://')) {
    refuse(`it holds a URL scheme; write '${repository.slice(repository.indexOf('://') + 3)}'`);
  }
  if (repository.includes('@')) {
    const [name, digest] = repository.split('@');
    refuse(`it holds a digest; give the two apart: Image.ofDigest('${name}', '${digest}')`);
  }
  const { repository: untagged, tag } = splitTag(repository);
  if (tag !== undefined) {
    refuse(`it holds a tag; give the two apart: Image.of('${untagged}', '${tag}')`);
  }
  checkParts(repository, refuse);
}

/** Refuses what cannot be a tag. */
export function checkTag(tag: string): void {
  checkText(tag, 'the image tag');
  if (!containsVariable(tag) && !TAG.test(tag)) {
    throw new ComposeError(
      'image.reference',
      `'${tag}' is no image tag; use 1 to 128 letters, digits, '_', '.' and '-', not starting with '.' or '-'${tag === '' ? ', such as the version' : ''}`,
    );
  }
}

/** Refuses what cannot be a digest. */
export function checkDigest(digest: string): void {
  checkText(digest, 'the image digest');
  if (!containsVariable(digest) && !DIGEST.test(digest)) {
    throw new ComposeError('image.reference', `'${digest}' is no image digest; write 'sha256:' and 64 lower-case hexadecimal digits`);
  }
}

/** Refuses what cannot be a platform, such as `linux/arm64`. */
export function checkPlatform(platform: string): void {
  checkText(platform, 'the platform');
  if (!containsVariable(platform) && !PLATFORM.test(platform)) {
    throw new ComposeError(
      'platform.value',
      `'${describeText(platform)}' is no platform; write the system, the processor and its variant in lower case: 'linux/amd64', 'linux/arm/v7'`,
    );
  }
}

function splitTag(name: string): { repository: string; tag?: string } {
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon < 0 ? { repository: name } : { repository: name.slice(0, colon), tag: name.slice(colon + 1) };
}

/** The first part of a repository is a registry when no path could read so. */
function isRegistry(first: string): boolean {
  return /[.:A-Z]/.test(first) || first === 'localhost';
}

function checkParts(repository: string, refuse: (reason: string) => never): void {
  const parts = repository.split('/');
  if (parts.length > 1 && isRegistry(parts[0] ?? '')) {
    const registry = parts.shift() ?? '';
    if (!REGISTRY.test(registry)) {
      refuse(`'${registry}' is no registry; write a host name, with ':' and a port where it needs one`);
    }
  }
  const wrong = parts.find((part) => !PATH_PART.test(part));
  if (wrong !== undefined && PATH_PART.test(wrong.toLowerCase())) {
    refuse(`'${wrong}' has upper-case letters; write '${wrong.toLowerCase()}'`);
  }
  if (wrong !== undefined) {
    refuse(`'${wrong}' between its slashes; use lower-case letters and digits, joined by '.', '_', '__' or '-'`);
  }
  if (parts.join('/').length > LONGEST_PATH) {
    refuse(`it is longer than ${LONGEST_PATH} characters`);
  }
}
