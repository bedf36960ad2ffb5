/**
 * The first circle of policies that lead to one another, found depth-first from a policy on in
 * listed order.
 *
 * @param start - id of the policy to begin with
 * @param namedBy - the policies that a policy names, in listed order
 * @returns the circle from a policy to itself, `['p', 'q', 'p']`; null when there is none
 */
export function findLoop(
  start: string,
  namedBy: (id: string) => readonly string[],
): string[] | null {
  const done = new Set<string>();
  const trail: { readonly id: string; readonly rest: string[] }[] = [
    { id: start, rest: [...namedBy(start)] },
  ];
  for (let top = trail[0]; top !== undefined; top = trail[trail.length - 1]) {
    const next = top.rest.shift();
    if (next === undefined) {
      done.add(top.id);
      trail.pop();
      continue;
    }
    const back = trail.findIndex(({ id }) => id === next);
    if (back >= 0) return [...trail.slice(back).map(({ id }) => id), next];
    if (!done.has(next)) trail.push({ id: next, rest: [...namedBy(next)] });
  }
  return null;
}
