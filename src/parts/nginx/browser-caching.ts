/** What browsers, and caches on the way to them, may keep of a route's responses. */
export enum BrowserCaching {
  /** For a year, without asking again: files whose name changes with their content. Errors and redirects are left out. */
  IMMUTABLE = 'immutable',
  /** Nothing. */
  NEVER = 'never',
}
