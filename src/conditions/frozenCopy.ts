/**
 * A frozen copy of plain JSON, so that no later change by the host reaches what was compiled.
 *
 * `Object.fromEntries` defines own properties, so that a key named `__proto__` stays a key.
 */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const entries = Object.entries(value).map(([key, each]) => [key, frozenCopy(each)] as const);
  return Object.freeze(Object.fromEntries(entries)) as T;
}
