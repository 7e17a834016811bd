/** The message of what a call throws; fails when it throws nothing. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the call threw nothing');
}
