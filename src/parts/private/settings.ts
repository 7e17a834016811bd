import type { IConstruct } from 'constructs';
import { ComposeError } from '../../core/private/errors';

const NAME = /^[A-Za-z][A-Za-z0-9_.-]*$/;
/** A line break would begin a setting that nobody checked. */
const CONTROL = /[\u0000-\u001F\u007F]/;

/** Refuses settings that a product's configuration could not hold, and those that the part itself answers for. */
export function checkSettings(settings: { readonly [name: string]: string }, own: readonly string[], scope: IConstruct): void {
  for (const [name, value] of Object.entries(settings)) {
    if (!NAME.test(name)) {
      throw new ComposeError('setting.name', `'${name}' cannot be the name of a setting; use letters, digits, '_', '.' and '-', starting with a letter`, scope);
    }
    if (own.includes(name)) {
      throw new ComposeError(
        'setting.own',
        `setting '${name}' cannot be '${value}', as the part decides it; use its options, or replace the generated file`,
        scope,
      );
    }
    if (CONTROL.test(value)) {
      throw new ComposeError('setting.value', `the value of setting '${name}' holds a line break or another control character; write it on one line`, scope);
    }
  }
}
