import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { toEpochMs } from '../../time/index.js';
import { exclude } from '../exclude.js';
import type { ClockCycleFact } from '../facts/clockCycleFact.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { ClockFact } from './clockFacts.js';
import { judgeCycle, type Judgement, type Verdict } from './judgeCycle.js';

/** How items are judged. */
export interface JudgeOptions {
  readonly metric: string | undefined;
  readonly per: 'cycle' | 'ticket';
  readonly dedupe: 'parent' | undefined;
  /** As it was, or without what the contract excuses. */
  readonly figures: 'raw' | 'adjusted';
}

/** The verdicts on an item: on each of its cycles, or one on all of them. */
export function judgeItem(
  item: TicketFacts | ClockFact,
  { metric, per, dedupe, figures }: JudgeOptions,
): readonly Judgement[] {
  const left = exclude(item, dedupe);
  const asOf = toEpochMs(item.asOf, 'item.asOf');
  const judged: Judgement[] = [];
  for (const [index, cycle] of cyclesOf(item).entries()) {
    // Stored facts may hold anything where a cycle should stand: judging it refuses that.
    const named = (cycle as Partial<ClockCycleFact> | null)?.metric ?? metric;
    if (metric !== undefined && named !== metric) continue;
    const path = 'clocks' in item ? `item.clocks[${index}]` : 'item';
    judged.push(judgeCycle(cycle, { asOf, path, figures }));
  }
  if (left?.code === 'child') return [{ side: 'excluded', because: left }];
  const counted = left === null ? judged : judged.map((each) => leftOut(each, left.code));
  if (counted.length === 0) {
    const because = left ?? { code: 'no_clock' };
    return [{ side: left === null ? 'notApplicable' : 'excluded', because }];
  }
  return per === 'ticket' ? [decisive(counted)] : counted;
}

function cyclesOf(item: TicketFacts | ClockFact): readonly ClockCycleFact[] {
  if (!('clocks' in item)) return [item];
  if (Array.isArray(item.clocks)) return item.clocks as readonly ClockCycleFact[];
  throw new InputError(INVALID_FACTS, 'item.clocks', item.clocks, 'a list of cycles');
}

/** What leaves with its ticket. Of one merged away, the breach and the cancelled clock stay in sight. */
function leftOut({ side, because }: Judgement, code: string): Judgement {
  if (code === 'merged') {
    if (side === 'cancelledByMerge') return { side, because };
    if (side === 'breached') {
      return {
        side: 'breachedBeforeMerge',
        because: { ...because, code: 'breached_before_merge' },
      };
    }
  }
  return { side: 'excluded', because: { ...because, code } };
}

/** Of several cycles of a ticket, the first of these kinds decides. */
const PRECEDENCE: readonly Verdict[] = [
  'breached',
  'breachedBeforeMerge',
  'met',
  'notYetDue',
  'paused',
  'cancelledByMerge',
  'cancelled',
  'noTarget',
  'excluded',
];

function decisive(judged: readonly Judgement[]): Judgement {
  const [first, ...others] = judged as readonly [Judgement, ...Judgement[]];
  const rank = ({ side }: Judgement): number => PRECEDENCE.indexOf(side);
  return others.reduce((best, each) => (rank(each) < rank(best) ? each : best), first);
}
