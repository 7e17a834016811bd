/** What a service waits for before it starts. */
export class Condition {
  /** Until the other container runs. */
  public static started(): Condition {
    return new Condition('service_started');
  }

  /** Until the other's health check passes. */
  public static healthy(): Condition {
    return new Condition('service_healthy');
  }

  /** Until the other has run to its end with exit status 0. */
  public static completed(): Condition {
    return new Condition('service_completed_successfully');
  }

  private constructor(private readonly condition: string) {}

  /** As Compose calls it. @internal */
  public _render(): string {
    return this.condition;
  }
}
