import { ComposeError } from '../../core/private/errors';
import { parseImageReference } from '../../core/private/image-reference';
import { containerRule } from './entry-rule';
import { hasContainer, literal } from './values';

/** Compose passes the name of an image on; the engine refuses what is none. */
export const imageReference = containerRule(
  { id: 'image.reference', about: 'The name of an image is one that the engine can look up.', pack: 'correctness', keys: ['image'] },
  function* ({ body }) {
    const image = literal(body.image);
    const message = image !== undefined && image !== '' && hasContainer(body) ? problemOf(image) : undefined;
    if (message !== undefined) {
      yield { at: 'image', message, fix: "write it as 'ghcr.io/acme/api:1.4.2', in lower case" };
    }
  },
);

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
