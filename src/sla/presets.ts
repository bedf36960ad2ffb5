import { frozenCopy } from '../conditions/frozenCopy.js';
import type { ClockConfig, ClockTrigger } from './clockConfig.js';

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

/** What ends the wait for a first response, and so opens the way for the next ones. */
const FIRST_RESPONSE_GIVEN = [CREATED_BY_AGENT_IN_PUBLIC, AGENT_REPLY, SOLVED];

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
    start: [CREATED_BY_CUSTOMER, CUSTOMER_REPLY],
    stop: FIRST_RESPONSE_GIVEN,
    cancel: [MERGED_AWAY],
    cycle: 'single',
  },
  {
    id: 'next_response',
    startAfter: FIRST_RESPONSE_GIVEN,
    start: [CUSTOMER_REPLY],
    stop: [AGENT_REPLY, SOLVED],
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
