/** How strictly an app is checked. Each pack holds the ones before it. */
export enum RulePack {
  /** Only what Compose or the engine always refuses. */
  CORRECTNESS = 'correctness',
  /** Also what is legal but risky: images that change, secrets in the file, databases on every interface. */
  BASELINE = 'baseline',
  /** Also what a system needs that people rely on: limits of memory, health checks, restarts. */
  PRODUCTION = 'production',
}
