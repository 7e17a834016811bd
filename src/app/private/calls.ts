import type { IConstruct } from 'constructs';
import type { Source } from '../../core/private/source';
import type { Section } from '../../specification';
import { checkOverride } from '../../specification';
import type { Element } from '../element';
import { ELEMENT, hasMark } from '../member';
import { placeOf } from './render-text';

/**
 * The call of a method or an override that put there what stands at a location such as `services.api.ports[1].published`; undefined where
 * the constructor did. Of two calls the one that says more exactly where counts, then the later one.
 */
export function callAt(construct: IConstruct, location: string): Source | undefined {
  if (!isElement(construct)) {
    return undefined;
  }
  const section: Section = Reflect.get(construct, ELEMENT);
  const inside = location.slice(`${section}.${construct._name}`.length);
  let [longest, found]: readonly [number, Source | undefined] = [0, undefined];
  const candidates = [
    ...construct._calls.filter(([place]) => leadsInto(place, inside)),
    // An override may have changed one thing in what is found.
    ...overridesOf(construct).filter(([place]) => leadsInto(place, inside) || (inside !== '' && leadsInto(inside, place))),
  ];
  for (const [place, source] of candidates) {
    if (place.length >= longest) {
      [longest, found] = [place.length, source];
    }
  }
  return found;
}

/** Whether a place is another one, or holds it. */
function leadsInto(outer: string, inner: string): boolean {
  return inner === outer || (inner.startsWith(outer) && /[.[]/.test(inner.charAt(outer.length)));
}

function overridesOf({ _overrides, _definition }: Element): [string, Source][] {
  return _overrides.map(({ path, value, source }) => [placeOf(checkOverride(_definition, path, value).path), source]);
}

function isElement(construct: IConstruct): construct is Element {
  return hasMark(construct, ELEMENT);
}
