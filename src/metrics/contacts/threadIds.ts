import type { MutableTicketState } from '../../ticket/index.js';

/**
 * The ticket at the root of each follow-up, by ticket. Follow-ups of one another in a circle, which
 * no host should write, end at the first that comes again: the walk is as long as the tickets.
 */
export function threadIds(
  states: readonly Pick<MutableTicketState, 'id' | 'links'>[],
): (id: string) => string {
  const follows = new Map<string, string>();
  for (const { id, links } of states) {
    const origin = links?.find(({ role }) => role === 'follow_up')?.to;
    if (origin !== undefined) follows.set(id, origin);
  }
  const known = new Map<string, string>();
  return (id) => {
    const path = new Set<string>();
    let at = id;
    for (let next = follows.get(at); next !== undefined && !path.has(at); next = follows.get(at)) {
      const found = known.get(at);
      if (found !== undefined) {
        at = found;
        break;
      }
      path.add(at);
      at = next;
    }
    for (const each of path) known.set(each, at);
    return at;
  };
}
