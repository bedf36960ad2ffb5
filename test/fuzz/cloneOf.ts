/** Whether a value is a plain object or list, which may be taken apart; nothing compiled is. */
export function isOpen(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.getOwnPropertySymbols(value).length === 0 &&
    !isMetric(value)
  );
}

/** The parts of a metric are the host's affair, once it is one. */
function isMetric(value: object): boolean {
  return ['init', 'add', 'merge', 'result'].every(
    (part) => typeof Object.getOwnPropertyDescriptor(value, part)?.value === 'function',
  );
}

/** A copy of plain data with its getters, holes and own `__proto__`; the rest is shared. */
export function cloneOf<T>(value: T): T {
  if (value instanceof Date) return new Date(value.getTime()) as T;
  if (ArrayBuffer.isView(value)) return (value as unknown as Float64Array).slice() as T;
  if (!isOpen(value)) return value;
  const copy = (
    Array.isArray(value)
      ? new Array((value as unknown[]).length)
      : Object.create(Object.getPrototypeOf(value) as object | null)
  ) as object;
  // Unlike an assignment, this makes `__proto__` a key like any other.
  for (const key of Object.keys(value)) {
    const own = Object.getOwnPropertyDescriptor(value, key) ?? {};
    const content = 'value' in own ? { value: cloneOf(own.value as unknown), writable: true } : own;
    Object.defineProperty(copy, key, { ...content, enumerable: true, configurable: true });
  }
  return copy as T;
}
