/** A list of people without repeats, the first of each kept; frozen, since answers share it. */
export function distinct(people: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(people)]);
}

/** Whether two lists name the same people in the same order. */
export function samePeople(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
}
