import type { RoutingAgent, RoutingItem } from 'custops';

interface Member {
  readonly source: RoutingAgent;
  used: number;
  /** Whoever was assigned later has a higher number. */
  idle: number;
}

/**
 * What a team writes by hand: sort the queue, then for each item filter those that can take it and
 * sort them by load, idle time and id.
 */
export function filterAndSort(
  items: readonly RoutingItem[],
  agents: readonly RoutingAgent[],
  now: number,
): { readonly item: string; readonly agent: string | null }[] {
  const order = [...items].sort(
    (a, b) =>
      Number(a.priority) - Number(b.priority) ||
      Number(a.dueAt) - Number(b.dueAt) ||
      Number(a.createdAt) - Number(b.createdAt) ||
      (a.id < b.id ? -1 : 1),
  );
  const team = agents.map((source): Member => ({ source, used: source.used ?? 0, idle: -1 }));
  return order.map((item, turn) => {
    const [best] = team
      .filter((member) => canTake(member, item))
      .sort(
        (a, b) =>
          a.used * (b.source.capacity ?? 1) - b.used * (a.source.capacity ?? 1) ||
          a.idle - b.idle ||
          (a.source.id < b.source.id ? -1 : 1),
      );
    if (best === undefined) return { item: item.id, agent: null };
    best.used += 1;
    best.idle = now + turn;
    return { item: item.id, agent: best.source.id };
  });
}

function canTake({ source, used }: Member, item: RoutingItem): boolean {
  if (source.status !== undefined && source.status !== 'online') return false;
  if (item.queue && !source.queues?.includes(item.queue)) return false;
  if (item.language && !source.languages?.includes(item.language)) return false;
  if (item.skills?.some(({ skill, level = 1 }) => (source.skills?.[skill] ?? 0) < level)) {
    return false;
  }
  return used + 1 <= (source.capacity ?? 1);
}
