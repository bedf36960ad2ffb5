/** A list of people without repeats, the first of each kept; frozen, since answers share it. */
export function distinct(people: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(people)]);
}

/** Whether two lists name the same people in the same order. */
export function samePeople(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  // Met at each edge of a walk, where a closure would be the dearest part.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
