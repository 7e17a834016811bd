/**
 * What an app decides about the images of all its services: where they come from, which bytes they are.
 *
 * It is asked for every `Image`. What the submodule `compose` and overrides say is written as it is, with a warning where the policy has another one.
 */
export interface IImagePolicy {
  /** Platform of every image that names none, such as `linux/amd64`. Undefined leaves it to the engine. */
  readonly platform?: string;

  /**
   * The reference that is written instead of the one that a service asks for.
   *
   * @param reference such as `postgres:17.6-alpine`.
   */
  resolve(reference: string): string;
}
