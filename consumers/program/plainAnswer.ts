/** An answer as JSON can hold it: what JSON would drop or turn into null becomes text. */
export function plainAnswer(answer: unknown): unknown {
  const text = JSON.stringify([answer], (_key, value: unknown) => {
    if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
      return [...(value as unknown as Iterable<unknown>)];
    }
    const isHeld =
      typeof value === 'number'
        ? Number.isFinite(value)
        : value !== undefined && typeof value !== 'function';
    return isHeld ? value : String(typeof value === 'function' ? 'function' : value);
  });
  return (JSON.parse(text) as unknown[])[0];
}
