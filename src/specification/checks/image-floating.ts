import { containsVariable } from '../../core/private/text';
import { workloads } from './references';
import type { Rule } from './rule';

/** An image without a fixed tag is another image tomorrow. */
export const imageFloating: Rule = {
  id: 'image.floating',
  about: 'Every image has a tag other than latest, or a digest.',
  pack: 'baseline',
  *check(app) {
    for (const stack of app.stacks) {
      for (const { name, section, body: { image, build }, subject } of workloads(stack)) {
        // Beside a build it is only what the result is called.
        if (typeof image === 'string' && build === undefined && !containsVariable(image) && floats(image)) {
          yield {
            id: imageFloating.id,
            severity: 'warning',
            message: `'${image}' is another image tomorrow`,
            fix: 'give it the tag of a release, or a digest; or acknowledge it with the reason',
            subjects: [{ ...subject, location: `${section}.${name}.image` }],
          };
        }
      }
    }
  },
};

function floats(image: string): boolean {
  const tag = /:([^/:@]+)$/.exec(image)?.[1];
  return !image.includes('@') && (tag === undefined || tag === 'latest');
}
