import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { toEpochMs } from '../../time/index.js';
import { checkIterable } from '../measure.js';
import type { FollowUp } from './followUp.js';
import type { TicketFacts } from './ticketFacts.js';

/**
 * Tells each ticket which later tickets follow it up, so that a customer who comes back by a new
 * ticket counts as one who reopened.
 *
 * A follow-up names its predecessor in its own log (`linked`, role `follow_up`). A fold sees one
 * ticket at a time, so the two are brought together before it. Follow-ups that leave every
 * metric (merged, spam, …) are none, and one whose predecessor is not among the facts is left.
 *
 * @param facts - what `ticketFacts` returned, of any number of tickets
 * @returns the same facts in the same order, with `followUps` filled in, earliest first
 * @throws InputError `not_iterable`, `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, linkFollowUps, ticketFacts } from 'custops';
 *
 * const options = { calendar: alwaysOpen, now: 86_400_000 };
 * const first = ticketFacts({ id: 't1', events: [{ at: 0, type: 'created' }] }, options);
 * const events = [
 *   { at: 7_200_000, type: 'created' },
 *   { at: 7_200_000, type: 'linked', role: 'follow_up', to: 't1' },
 * ] as const;
 * const second = ticketFacts({ id: 't2', events }, options);
 * linkFollowUps([first, second])[0]?.followUps.map(({ ticketId }) => ticketId); // => ['t2']
 * ```
 */
export function linkFollowUps(facts: Iterable<TicketFacts>): TicketFacts[] {
  checkIterable(facts, 'facts');
  const all = [...facts];
  const byPredecessor = new Map<string, FollowUp[]>();
  for (const [index, each] of all.entries()) {
    checkFacts(each, `facts[${index}]`);
    const { followUpOf, createdAt } = each;
    if (followUpOf === null || createdAt === null || each.excluded !== null) continue;
    if (followUpOf === each.ticketId) continue;
    const known = byPredecessor.get(followUpOf) ?? [];
    byPredecessor.set(followUpOf, known);
    const isSolved = each.fullResolution.state === 'resolved';
    const idle = isSolved && each.agentReplies.n === 0;
    known.push({ ticketId: each.ticketId, createdAt: dateOf(createdAt, index), idle });
  }
  for (const known of byPredecessor.values()) known.sort((a, b) => +a.createdAt - +b.createdAt);
  return all.map((each) => ({ ...each, followUps: byPredecessor.get(each.ticketId) ?? [] }));
}

/** Facts that went through JSON hold their instants as texts. */
function dateOf(createdAt: Date | string, index: number): Date {
  return new Date(toEpochMs(createdAt, `facts[${index}].createdAt`));
}

function checkFacts(facts: unknown, argument: string): void {
  const given = facts as Partial<TicketFacts> | null | undefined;
  const isRight =
    typeof given?.ticketId === 'string' &&
    (given.followUpOf === null || typeof given.followUpOf === 'string') &&
    typeof given.agentReplies?.n === 'number' &&
    typeof given.fullResolution?.state === 'string';
  if (!isRight) throw new InputError(INVALID_FACTS, argument, facts, 'what ticketFacts returned');
}
