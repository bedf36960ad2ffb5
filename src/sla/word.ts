/**
 * One of some words. Editors offer them; any text type-checks, because that is what TypeScript sees
 * in an imported JSON file. The schema refuses the others.
 */
export type Word<W extends string> = W | (string & Record<never, never>);
