import {
  assignItems,
  assignItemsOptimally,
  defineRouting,
  explainAssignment,
  orderQueue,
  routeItem,
} from 'custops';
import type {
  AssignmentInput,
  AssignmentReason,
  Routing,
  RoutingAgent,
  RoutingConfig,
  RoutingItem,
} from 'custops';

declare const item: RoutingItem;
declare const input: AssignmentInput;
const now = 0;

const routing = defineRouting(
  {
    rules: [{ id: 'billing', when: { topic: 'invoice' }, queue: 'billing' }],
    strategy: 'longestIdle',
  },
  { calendars: [] },
);
routing satisfies Routing;

// @ts-expect-error calendars that shifts name are handed in, if none then an empty list
defineRouting({});
// @ts-expect-error a mistyped key
({ strategie: 'longestIdle' }) satisfies RoutingConfig;
// @ts-expect-error a rule puts items into a queue
({ id: 'billing', when: { topic: 'invoice' } }) satisfies NonNullable<
  RoutingConfig['rules']
>[number];
// @ts-expect-error a mistyped kind of step
({ rules: [{ id: 'a', queue: 'a', relaxed: [] }] }) satisfies RoutingConfig;
// @ts-expect-error an agent's skill has a level
({ id: 'ana', skills: ['sql'] }) satisfies RoutingAgent;
// @ts-expect-error a mistyped attribute of an agent
({ id: 'ana', queue: ['billing'] }) satisfies RoutingAgent;
// @ts-expect-error without its age no item can be put in order
({ id: 'i1' }) satisfies RoutingItem;
// A host's own attributes stand beside the known ones, for the conditions of rules.
({ id: 'i1', createdAt: now, topic: 'invoice' }) satisfies RoutingItem;

orderQueue(routing, [item], { now });
// @ts-expect-error now is always given
orderQueue(routing, [item]);
// @ts-expect-error the compiled policy comes first
orderQueue([item], routing, { now });
// @ts-expect-error a config is not a policy yet
orderQueue({ order: 'due' }, [item], { now });
// @ts-expect-error an item that no rule takes is in no queue
routeItem(routing, item).queue satisfies string;

const run = assignItems(routing, input, { now });
// @ts-expect-error not every item finds an agent
run.assignments.map(({ agentId }) => agentId satisfies string);
// @ts-expect-error an answer is not to be changed
run.state.cursor = 0;
// @ts-expect-error a run is of items and agents
assignItems(routing, { items: [item] }, { now });
assignItemsOptimally(routing, input, { now });
explainAssignment(routing, input, { item: 'i1', now });
// @ts-expect-error which item is always said
explainAssignment(routing, input, { now });

/** Compiles because every reason is handled. */
export function said(reason: AssignmentReason): string {
  switch (reason) {
    case 'held_for_owner':
    case 'owner_unavailable':
    case 'no_eligible_agent':
      return 'nobody';
    case 'owner':
      return 'its owner';
    case 'leastLoaded':
    case 'mostSpare':
    case 'longestIdle':
    case 'roundRobin':
    case 'weighted':
    case 'bestSkill':
    case 'tightestFit':
      return 'the strategy';
    default:
      return reason satisfies never;
  }
}

// As an imported JSON file is typed: words are any text there.
declare const imported: {
  order: string;
  strategy: string;
  owner: string;
  holdFor: string;
  rules: { id: string; when: { tier: string }; queue: string; relax: { after: string }[] }[];
};
defineRouting(imported, { calendars: [] }) satisfies Routing;
