import { InputError } from '../../errors/index.js';
import { UNKNOWN_ITEM } from '../../errors/kinds/routing.js';
import { didYouMean } from '../../errors/nearestName.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { withHint } from '../../errors/withHint.js';
import type { InstantLike } from '../../time/index.js';
import type { Routing } from '../policy/routing.js';
import { everyone, inQueueOrder, prepareRun, type AssignmentInput } from './assignItems.js';
import { AssignmentRun } from './assignmentRun.js';
import { explainItem, type AssignmentExplanation } from './explainItem.js';

/** Options of `explainAssignment`. */
export interface ExplainAssignmentOptions {
  /** The id of the item. */
  readonly item: string;
  /** The instant of the run. */
  readonly now: InstantLike;
}

/**
 * Says why an item got its agent, or none, by replaying the run up to it.
 *
 * @param routing - a policy compiled by `defineRouting`
 * @param input - what `assignItems` was given
 * @param options - `item`: the id of the item; `now`: the instant of the run
 * @returns for every agent the tests that it failed at that moment, who was one test away, and who
 *   could take the item, in the strategy's order
 * @throws InputError `unknown_option`, `wrong_type`, `unknown_item`, and what `assignItems` throws
 * @example
 * ```ts
 * import { defineRouting, explainAssignment } from 'custops';
 *
 * const routing = defineRouting({}, { calendars: [] });
 * const items = [{ id: 't1', createdAt: 0, skills: [{ skill: 'sql' }] }];
 * const agents = [
 *   { id: 'ben', capacity: 3 },
 *   { id: 'cy', status: 'away', used: 1, skills: { sql: 1 } },
 * ];
 * const { rejected, nearMisses } = explainAssignment(routing, { items, agents }, { item: 't1', now: 0 });
 * rejected; // => { ben: ['skill:sql'], cy: ['offline', 'capacity'] }
 * nearMisses; // => ['ben']
 * ```
 */
export function explainAssignment(
  routing: Routing,
  input: AssignmentInput,
  options: ExplainAssignmentOptions,
): AssignmentExplanation {
  requireOptions(options, ['item', 'now']);
  const prepared = prepareRun(routing, input, options);
  const { form, items, table, turns, now } = prepared;
  const run = new AssignmentRun(form, table, turns, { items, agents: everyone(table), now }, 0);
  for (const [at, place] of inQueueOrder(prepared).entries()) {
    const itemId = items.ids[place]!;
    if (itemId !== options.item) {
      run.place(place);
      continue;
    }
    const explained = explainItem(form, { table, turns, itemId }, run.askOf(place));
    const { agent, reason } = run.place(place);
    const agentId = agent < 0 ? null : table.agents[agent]!.id;
    return { ...explained, agentId, reason, position: at + 1 };
  }
  const kind = withHint(UNKNOWN_ITEM, didYouMean(options.item, items.ids));
  throw new InputError(kind, 'options.item', options.item);
}
