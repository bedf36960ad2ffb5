import { frozenCopy } from '../conditions/frozenCopy.js';
import type { ClockConfig, ClockTrigger } from './clockConfig.js';
import type { SwitchName } from './switches.js';

const CREATED: ClockTrigger = { type: 'created' };
const CREATED_BY_CUSTOMER: ClockTrigger = { type: 'created', by: 'customer' };
const CREATED_BY_AGENT_IN_PUBLIC: ClockTrigger = {
  type: 'created',
  by: 'agent',
  where: { comment: 'public' },
};
const CUSTOMER_REPLY: ClockTrigger = { type: 'public_reply', by: 'customer' };
const AGENT_REPLY: ClockTrigger = { type: 'public_reply', by: 'agent' };
const SOLVED: ClockTrigger = { type: 'solved' };
const MERGED_AWAY: ClockTrigger = { type: 'merged_away' };

const AGENT_NOTE: ClockTrigger = { type: 'internal_note', by: 'agent' };

/** A trigger that a switch of the clock's row lets through. */
const only = (trigger: ClockTrigger, name: SwitchName, is: boolean): ClockTrigger => ({
  ...trigger,
  switch: { name, is },
});

const REPLY_CLOCK_STOPS = [
  AGENT_REPLY,
  only(AGENT_NOTE, 'stopOnNote', true),
  only(SOLVED, 'stopOnSolve', true),
];

/** What ends the wait for a first response, and so opens the way for the next ones. */
const FIRST_RESPONSE_GIVEN = [
  only(CREATED_BY_AGENT_IN_PUBLIC, 'startOnAgentCreated', false),
  ...REPLY_CLOCK_STOPS,
];

/** The same as seen from another clock: the row of `first_response` decides. */
const AFTER_FIRST_RESPONSE = FIRST_RESPONSE_GIVEN.map((trigger) =>
  trigger.switch === undefined
    ? trigger
    : { ...trigger, switch: { ...trigger.switch, of: 'first_response' } },
);

/** The update clocks start with each public word of an agent, which also ends the cycle before. */
const UPDATE: Omit<ClockConfig, 'id'> = {
  start: [CREATED_BY_AGENT_IN_PUBLIC, AGENT_REPLY],
  stop: [AGENT_REPLY, SOLVED],
  cancel: [MERGED_AWAY],
  cycle: 'repeat',
};

/** The clocks from creation to solution differ only in the statuses that pause them. */
const WHOLE_TICKET: Omit<ClockConfig, 'id'> = {
  start: [CREATED],
  stop: [SOLVED],
  cancel: [MERGED_AWAY],
  cycle: 'single',
  onReopen: 'resume',
  createdSolved: 'met',
};

const IN_A_GROUP = { group: { exists: true } };

/** The well-known clocks as data. Nothing about them is special code. */
export const presets: readonly ClockConfig[] = /*#__PURE__*/ frozenCopy<readonly ClockConfig[]>([
  {
    id: 'first_response',
    start: [
      CREATED_BY_CUSTOMER,
      CUSTOMER_REPLY,
      only({ type: 'created', by: 'agent' }, 'startOnAgentCreated', true),
    ],
    stop: FIRST_RESPONSE_GIVEN,
    cancel: [MERGED_AWAY],
    cycle: 'single',
  },
  {
    id: 'next_response',
    startAfter: AFTER_FIRST_RESPONSE,
    start: [CUSTOMER_REPLY],
    stop: REPLY_CLOCK_STOPS,
    cancel: [MERGED_AWAY],
    cycle: 'repeat',
  },
  { id: 'periodic_update', ...UPDATE },
  { id: 'pausable_update', ...UPDATE, pauseOn: ['pending'] },
  { id: 'requester_wait', ...WHOLE_TICKET, pauseOn: ['pending'] },
  { id: 'agent_work', ...WHOLE_TICKET, pauseOn: ['pending', 'on_hold'] },
  { id: 'resolution', ...WHOLE_TICKET },
  {
    id: 'group_ownership',
    start: [
      { type: 'created', ticket: IN_A_GROUP },
      { type: 'group_changed', ticket: IN_A_GROUP },
      { type: 'reopened', ticket: IN_A_GROUP },
    ],
    stop: [{ type: 'group_changed' }, SOLVED],
    cancel: [MERGED_AWAY],
    cycle: 'repeat',
  },
]);
