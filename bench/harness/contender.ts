/** Something that is timed. Each `pass` does `count` operations and returns a number that depends
 * on all of them, so that nothing can be left out. */
export interface Contender {
  readonly name: string;
  readonly count: number;
  readonly pass: () => number;
}

type Scope = Readonly<Record<string, unknown>>;

/**
 * A contender that goes over all its inputs in each pass: `expression` gives a number from `i`,
 * the place of the input, and the names in `scope`.
 *
 * The loop is compiled from text so that each contender has code and type feedback of its own: a
 * loop shared by two of them would call both slowly, and neither could be inlined.
 */
export function overAll(name: string, count: number, expression: string, scope: Scope): Contender {
  const body = `return () => {
    let sum = 0;
    for (let i = 0; i < ${count}; i++) sum += ${expression};
    return sum;
  };`;
  return { name, count, pass: compile(body, scope) };
}

/**
 * A contender that takes one of its inputs a pass and the next one in the next pass: for what is
 * too slow to go over all of them within a sample.
 */
export function oneByOne(name: string, size: number, expression: string, scope: Scope): Contender {
  const body = `let next = 0;
  return () => {
    const i = next;
    next = i + 1 === ${size} ? 0 : i + 1;
    return ${expression};
  };`;
  return { name, count: 1, pass: compile(body, scope) };
}

/** A contender whose pass is one operation, such as a call over whole columns. */
export const once = (name: string, pass: () => number): Contender => ({ name, count: 1, pass });

function compile(body: string, scope: Scope): () => number {
  const make = new Function(...Object.keys(scope), body) as (...values: unknown[]) => () => number;
  return make(...Object.values(scope));
}
