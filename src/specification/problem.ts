/** Something in a struct, a value or a path that the table refuses. */
export interface SpecificationProblem {
  /** Keys as in docker-compose.yml, from where the check began. */
  readonly path: readonly string[];
  /** What is wrong, with the value received and what is allowed. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Who refuses: the schema, or the loader that reads what the schema let pass. */
  readonly refusedBy: 'schema' | 'loader';
}
