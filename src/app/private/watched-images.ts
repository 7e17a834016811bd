import { ComposeError } from '../../core/private/errors';
import type { Problem } from '../../core/private/finding';
import { isRecord } from '../../core/private/objects';
import { containsVariable } from '../../core/private/text';
import type { RenderedApp, RenderedEntry } from '../../specification';
import type { IImagePolicy } from '../image-policy';

/** A policy that knows what it was asked, so that it finds the images about which nobody asked it: those of L1 and of overrides. */
export class WatchedImages implements IImagePolicy {
  public readonly platform?: string;
  private readonly written = new Set<string>();

  constructor(private readonly policy: IImagePolicy) {
    this.platform = policy.platform;
  }

  public resolve(reference: string): string {
    const resolved = this.policy.resolve(reference);
    this.written.add(resolved);
    return resolved;
  }

  /** A warning for each image of the app that is not as the policy would write it. */
  public problemsOf(app: RenderedApp): Problem[] {
    const entries = app.stacks.flatMap(({ sections }) => [...sections.services.values(), ...sections.jobs.values()]);
    return entries.flatMap((entry) => imagesOf(entry).flatMap(({ image, at }): Problem[] => {
      const wanted = this.wanted(image);
      return wanted === image ? [] : [{
        id: 'image.policy',
        severity: 'warning',
        message: `'${entry.name}' has the image '${image}', for which the image policy of the app has '${wanted}'`,
        fix: 'write that one, or use a Service with Image.of, for which the policy is asked',
        subjects: [{ ...entry.subject, location: `${entry.section}.${entry.name}.${at}` }],
      }];
    }));
  }

  private wanted(image: string): string {
    if (this.written.has(image)) {
      return image;
    }
    try {
      return this.policy.resolve(image);
    } catch (error) {
      // What is no reference is an error of `image.reference`.
      if (error instanceof ComposeError) {
        return image;
      }
      throw error;
    }
  }
}

interface Used {
  readonly image: string;
  readonly at: string;
}

/** The images of a service or job, of its hooks and of its mounts; the name of what is built is its own. */
function imagesOf({ body }: RenderedEntry): Used[] {
  const hooks = list(body.pre_start).flatMap((hook, index) => (isRecord(hook) ? imagesIn(hook, `pre_start[${index}].`) : []));
  return [...imagesIn(body, ''), ...hooks].filter(({ image }) => image !== '' && !containsVariable(image));
}

function imagesIn({ image, build, volumes }: Record<string, unknown>, within: string): Used[] {
  const mounted = list(volumes).flatMap((mount, index) =>
    (isRecord(mount) && mount.type === 'image' && typeof mount.source === 'string' ? [{ image: mount.source, at: `${within}volumes[${index}].source` }] : []));
  return [...(typeof image === 'string' && build === undefined ? [{ image, at: `${within}image` }] : []), ...mounted];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
