/** Longer lists are cut: the text may stand in thousands of issues of one config. */
const MOST_NAMES = 50;

/** Words a choice: `one of gold, silver`. */
export function oneOf(names: readonly unknown[]): string {
  const named = names.slice(0, MOST_NAMES).filter(isPlain).join(', ');
  const more = names.length - MOST_NAMES;
  return more > 0 ? `one of ${named} and ${more} more` : `one of ${named}`;
}

/** Lists come from hosts: what is no word would only fail to be printed. */
function isPlain(name: unknown): boolean {
  return typeof name === 'string' || typeof name === 'number' || typeof name === 'boolean';
}
