import type { IConstruct } from 'constructs';
import { Size } from '../../../core';
import { ComposeError } from '../../../core/private/errors';
import type { AddedRoute } from './route-location';
import { upstreamsOf } from './route-location';

const CODES = { 'upstream': 'upstream.conflict', 'rate-limit': 'rate-limit.conflict', 'response-cache': 'response-cache.conflict' };

/** What routes share by name and so must mean the same, and what their caches take together. */
export class SharedDefinitions {
  private readonly known = new Map<string, string>();
  private readonly cached = new Map<object | string, number>();

  /** @param room what all response caches may take. */
  constructor(private readonly room: Size) {}

  /** Names that users gave to rate limits, caches and upstreams, each with its kind in front: `rate-limit api`. */
  public get zoneNames(): string[] {
    return [...this.known.keys()];
  }

  /** Takes in what a route refers to; refuses what means something else already, and caches that do not fit. */
  public add(added: AddedRoute, scope: IConstruct): void {
    const { rateLimit, responseCache } = added.options;
    upstreamsOf(added).forEach((upstream) => this.define('upstream', upstream.name, upstream._settings(), scope));
    if (rateLimit?._name !== undefined) {
      this.define('rate-limit', rateLimit._name, rateLimit._settings('').zone, scope);
    }
    if (responseCache) {
      const settings = responseCache._settings('');
      if (responseCache._name !== undefined) {
        this.define('response-cache', responseCache._name, settings, scope);
      }
      this.reserve(responseCache._name ?? added, settings.maxSize, scope);
    }
  }

  private define(kind: keyof typeof CODES, name: string, settings: object, scope: IConstruct): void {
    const key = `${kind} ${name}`;
    const text = JSON.stringify(settings);
    if ((this.known.get(key) ?? text) !== text) {
      const what = kind.replace('-', ' ');
      throw new ComposeError(CODES[kind], `${what} '${name}' means two different things; make it once and give it to every route, or give one of them another name`, scope);
    }
    this.known.set(key, text);
  }

  private reserve(cache: object | string, size: Size, scope: IConstruct): void {
    this.cached.set(cache, size.toBytes());
    const all = Size.bytes([...this.cached.values()].reduce((sum, bytes) => sum + bytes, 0));
    if (all.compareTo(this.room) > 0) {
      throw new ComposeError(
        'response-cache.room',
        `the response caches may take ${all} together, but a quarter of the container's memory is ${this.room}; give the gateway more 'memory', or caches a smaller 'maxSize'`,
        scope,
      );
    }
  }
}
