/** What the host's own functions and getters throw: it may come through as it is. */
export const HOST_ERROR = new Error('thrown by the host');

/** Looks at something whose getters may throw; undefined when one does. */
export function unlessHost<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error === HOST_ERROR) return undefined;
    throw error;
  }
}
