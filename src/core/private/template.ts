import { parseText, variableText } from './text';

/** A dollar sign, a variable, or a dollar sign that is neither. */
const DOLLAR = /\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*)\})?/g;

/** Text in plain characters, for files that people and other programs read: `$$` is a dollar sign, `${NAME}` a variable. */
export function templateOf(text: string): string {
  return parseText(text)
    .map((part) => ('literal' in part ? part.literal.replaceAll('$', '$$$$') : 'raw' in part ? part.raw : `\${${part.variable}}`))
    .join('');
}

/** The text that a template stands for; undefined where a dollar sign is neither doubled nor the start of a variable. */
export function textOf(template: string, stack: string): string | undefined {
  if ([...template.matchAll(DOLLAR)].some(([match]) => match === '$')) {
    return undefined;
  }
  return template.replace(DOLLAR, (_match, name: string | undefined) => (name === undefined ? '$' : variableText(stack, name)));
}
