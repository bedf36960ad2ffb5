/** Who is reached at an instant, and how long that holds. */
export interface Found {
  readonly people: readonly string[];
  /** The first instant at which this may be otherwise. Infinity when there is none. */
  readonly untilMs: number;
}

/** A target, or all of a level, as a question. Epoch ms in. */
export type Lookup = (at: number) => Found;

/** People who do not depend on the time. */
export function always(people: readonly string[]): Lookup {
  const found = { people, untilMs: Infinity };
  return () => found;
}

/** All whom several lookups find, each once. */
export function together(lookups: readonly Lookup[]): Lookup {
  const [only] = lookups;
  if (lookups.length === 1 && only !== undefined) return only;
  return (at) => {
    const people = new Set<string>();
    let untilMs = Infinity;
    for (const lookup of lookups) {
      const found = lookup(at);
      for (const each of found.people) people.add(each);
      if (found.untilMs < untilMs) untilMs = found.untilMs;
    }
    return { people: [...people], untilMs };
  };
}

/** What becomes of those whom a lookup finds. */
export function mapped(lookup: Lookup, map: (person: string) => readonly string[]): Lookup {
  return (at) => {
    const { people, untilMs } = lookup(at);
    return { people: [...new Set(people.flatMap(map))], untilMs };
  };
}

/** Another answer where a lookup finds nobody. */
export function orElse(lookup: Lookup, people: readonly string[]): Lookup {
  return (at) => {
    const found = lookup(at);
    return found.people.length > 0 ? found : { people, untilMs: found.untilMs };
  };
}
