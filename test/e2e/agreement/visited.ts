import { isRecord } from '../../../src/core/private/objects';
import type { Form } from '../../../src/specification/definition';
import { project } from '../../../src/specification/table';
import type { Document } from './model';

/** The paths of the table at which a document has a value, such as `services.*.ports[].target`. */
export function visited(document: Document): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [section, entries] of Object.entries(document)) {
    const form = project.byKey.get(section)?.form;
    if (form) {
      visit(form, entries, section, paths);
    }
  }
  return paths;
}

function visit(form: Form, value: unknown, path: string, paths: Set<string>): void {
  paths.add(path);
  const inner = (taken: Form | undefined, item: unknown, step: string): void => (taken ? visit(taken, item, `${path}${step}`, paths) : undefined);
  if (Array.isArray(value)) {
    value.forEach((item) => inner(form.listed?.items, item, '[]'));
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (form.keyed?.kind === 'struct') {
        inner(form.keyed.definition.byKey.get(key)?.form, item, `.${key}`);
      } else if (form.keyed?.keys?.test(key)) {
        inner(form.keyed.values, item, '.*');
      }
    }
  }
}
