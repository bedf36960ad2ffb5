/** Names shorter than the typed one by more than this are no typing mistakes. */
const MAX_DISTANCE_SHARE = 0.45;

/** In longer lists, such as all values of a field, nothing is looked for: each costs some µs. */
const MOST_KNOWN = 2000;
/** Of longer names only so much is compared. */
const MOST_LETTERS = 64;

/**
 * The known names that a mistyped one most likely meant, best first.
 *
 * @param name - what was typed
 * @param known - the names that would have been right; nothing is near when there are over 2000
 * @param most - how many to return at the most
 * @returns known names within a small edit distance; empty when nothing is near
 */
export function nearestNames(name: string, known: readonly string[], most = 1): string[] {
  if (typeof name !== 'string' || known.length > MOST_KNOWN) return [];
  const typed = name.slice(0, MOST_LETTERS).toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length * MAX_DISTANCE_SHARE));
  return known
    .filter((each) => typeof each === 'string' && Math.abs(each.length - typed.length) <= limit)
    .map((each) => ({ each, distance: editDistance(typed, each.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);
}

/** Words a suggestion, or gives nothing when no known name is near. */
export function didYouMean(name: string, known: readonly string[], most = 1): string | undefined {
  const names = nearestNames(name, known, most);
  return names.length === 0 ? undefined : `did you mean ${names.join(', ')}`;
}

/** Edit distance in which two swapped letters, the commonest slip, are one edit. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const least = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(least, (beforePrevious[j - 2] ?? 0) + 1) : least);
    }
    [beforePrevious, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}
