import type { RenderedEntry, RenderedStack } from '../model';
import { isTrue, literal, record } from './values';

/** True for what the project does not make itself. */
export function isExternal({ body: { external } }: Pick<RenderedEntry, 'body'>): boolean {
  return isTrue(external) || (typeof external === 'object' && external !== null);
}

/** What the engine calls a network or volume that has a name of its own there; undefined for others, and where a variable decides. */
export function ownEngineName(entry: Pick<RenderedEntry, 'name' | 'body'>): string | undefined {
  const { name, external } = entry.body;
  if (name === undefined && external === undefined) {
    return undefined;
  }
  const own = name ?? record(external).name;
  return own === undefined && isExternal(entry) ? entry.name : literal(own);
}

/** One text for each network or volume on the engine, whichever stack calls it by whichever name. */
export function engineKey({ path, sections }: RenderedStack, section: 'networks' | 'volumes', name: string): string {
  const entry = sections[section].get(name);
  const own = entry && ownEngineName(entry);
  return own === undefined ? `${path}/${name}` : own;
}
