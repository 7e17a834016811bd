import { containsVariable } from '../../core/private/text';
import { containerRule } from './entry-rule';

/** An image without a fixed tag is another image tomorrow. */
export const imageFloating = containerRule(
  { id: 'image.floating', about: 'Every image has a tag other than latest, or a digest.', pack: 'baseline', keys: ['image'] },
  ({ body: { image, build } }, report) => {
    // Beside a build it is only what the result is called.
    if (typeof image === 'string' && image !== '' && build === undefined && !containsVariable(image) && floats(image)) {
      report({ at: 'image', message: `'${image}' is another image tomorrow`, fix: 'give it the tag of a release, or a digest; or acknowledge it with the reason' });
    }
  },
);

function floats(image: string): boolean {
  const tag = /:([^/:@]+)$/.exec(image)?.[1];
  return !image.includes('@') && (tag === undefined || tag === 'latest');
}
