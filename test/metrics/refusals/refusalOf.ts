/** What a call is refused with, as `[code, argument, received, expected]`. */
export function refusalOf(call: () => unknown): readonly unknown[] {
  try {
    call();
  } catch (error) {
    const { code, argument, received, expected } = error as Record<string, unknown>;
    return [code, argument, received, expected];
  }
  return ['not refused'];
}
