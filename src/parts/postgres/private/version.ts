import type { IConstruct } from 'constructs';
import { ComposeError } from '../../../core/private/errors';
import type { Image } from '../../../resources';
import { IMAGES, tryRelease } from '../../images';

/** `17`, `17.6-alpine`, and `pg17` as images with extensions write it. */
const MAJOR = /^(?:pg)?(\d+)/;

/** The major version that runs: what is asked for, what the image's tag says, or the default; refuses one that is not supported. */
export function majorVersion(asked: string | undefined, image: Image | undefined, scope: IConstruct): string {
  const major = asked ?? (image ? MAJOR.exec(image.tag ?? '')?.[1] : IMAGES.postgres.defaultMajor);
  const supported = IMAGES.postgres.releases.map((release) => release.major).join(', ');
  if (major === undefined) {
    throw new ComposeError(
      'postgres.version',
      `image '${image?.reference ?? 'that is built'}' does not say which PostgreSQL it holds; give a 'version' as well, one of ${supported}`,
      scope,
    );
  }
  if (!tryRelease(IMAGES.postgres, major)) {
    throw new ComposeError('postgres.version', `PostgreSQL '${major}' is not supported; use one of ${supported}`, scope);
  }
  return major;
}
