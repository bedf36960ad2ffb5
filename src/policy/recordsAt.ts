/** The objects of a list in a part whose shape is not known; none where there is no such list. */
export function recordsAt(
  part: unknown,
  key: string,
): readonly Readonly<Record<string, unknown>>[] {
  const isRecord = (each: unknown): each is Readonly<Record<string, unknown>> =>
    typeof each === 'object' && each !== null;
  return listAt(part, key).filter(isRecord);
}

/** A list in a part whose shape is not known, an empty one where there is none. */
export function listAt(part: unknown, key: string): readonly unknown[] {
  const list = ((part ?? {}) as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}
