import type { IConstruct } from 'constructs';
import type { Source } from '../../core/private/source';
import type { Section } from '../../specification';
import { checkOverride } from '../../specification';
import type { Element } from '../element';
import { ELEMENT, hasMark } from '../member';
import { placeOf } from './render-text';

/** What was done to an element after it was made: calls by the places of what they put there, such as `.ports[1]`. */
interface Changes {
  readonly calls: ReadonlyMap<string, Source>;
  readonly overrides: readonly (readonly [place: string, source: Source])[];
}

/** The calls of methods and the overrides on elements; those of an element are looked up when the first finding asks for them. */
export class Calls {
  private readonly known = new Map<Element, Changes>();

  /**
   * The call that put there what stands at a location such as `services.api.ports[1].published`; undefined where the constructor did. An
   * override inside of the location counts first, then the call that says most exactly where; of two for one place the later one.
   */
  public at(construct: IConstruct, location: string): Source | undefined {
    if (!isElement(construct)) {
      return undefined;
    }
    const section: Section = Reflect.get(construct, ELEMENT);
    const inside = location.slice(`${section}.${construct._name}`.length);
    const { calls, overrides } = this.of(construct);
    const [, override] = overrides.filter(([place]) => inside !== '' && place.startsWith(inside) && STEP.test(place.slice(inside.length))).at(-1) ?? [];
    return override ?? around(inside).map((place) => calls.get(place)).find((source) => source !== undefined);
  }

  private of(element: Element): Changes {
    let known = this.known.get(element);
    if (!known) {
      const { _definition, _overrides, _calls } = element;
      const overrides = _overrides.map(({ path, value, source }) => [placeOf(checkOverride(_definition, path, value).path), source] as const);
      known = { calls: new Map([..._calls, ...overrides]), overrides };
      this.known.set(element, known);
    }
    return known;
  }
}

const STEP = /^[.[]/;

/** A place and all that hold it, from the inside to the outside; a dot may also belong to a key. */
function around(place: string): string[] {
  return [place, ...[...place.matchAll(/[.[]/g)].map(({ index }) => place.slice(0, index)).reverse()];
}

function isElement(construct: IConstruct): construct is Element {
  return hasMark(construct, ELEMENT);
}
