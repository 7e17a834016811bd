import { ComposeError } from '../../core/private/errors';
import { parseImageReference } from '../../core/private/image-reference';
import type { ComposeObject, ComposeValue } from '../model';
import { containerRule } from './entry-rule';
import { hasContainer, literal, records } from './values';

/** Lower case, digits and single signs, a tag perhaps: nearly all names of images, which need not be taken apart. */
const ORDINARY = /^(?=.{1,128}$)[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[.-][a-z0-9]+)*)*(?::[a-z0-9][a-z0-9.-]*)?$/;

/** Compose passes the name of an image on; the engine refuses what is none. */
export const imageReference = containerRule(
  { id: 'image.reference', about: 'The name of an image is one that the engine can look up.', pack: 'correctness', keys: ['image', 'volumes'] },
  ({ body }, report) => {
    for (const { at, image } of hasContainer(body) ? imagesOf(body) : []) {
      const name = literal(image) ?? '';
      const message = name === '' || ORDINARY.test(name) ? undefined : problemOf(name);
      if (message !== undefined) {
        report({ at, message, fix: "write it as 'ghcr.io/acme/api:1.4.2', in lower case" });
      }
    }
  },
);

function imagesOf({ image, volumes }: ComposeObject): { at: string; image: ComposeValue | undefined }[] {
  const mounted = records(volumes).filter(([, { type }]) => type === 'image');
  return [{ at: 'image', image }, ...mounted.map(([index, { source }]) => ({ at: `volumes[${index}].source`, image: source }))];
}

/** What the reader of references says, without the code that an error ends with. */
function problemOf(image: string): string | undefined {
  try {
    parseImageReference(image);
    return undefined;
  } catch (error) {
    if (error instanceof ComposeError) {
      return error.message.replace(` [${error.code}]`, '');
    }
    throw error;
  }
}
