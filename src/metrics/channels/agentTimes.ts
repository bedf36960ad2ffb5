import { InputError } from '../../errors/index.js';
import { INVALID_CONTACT } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { Contact } from '../contacts/contact.js';
import { readContacts } from '../contacts/readContacts.js';
import { checkIterable } from '../measure.js';
import { busyTime, type Span } from './busyTime.js';
import { readHandleTime } from './readQueue.js';

/** A stretch in which an agent was logged in to take contacts, breaks left out. */
export interface AgentShift {
  readonly agent: string;
  readonly from: InstantLike;
  readonly to: InstantLike;
}

/** When agents were there. */
export interface AgentTimesOptions {
  /** Later contacts are left out; work that goes on and shifts end here. */
  readonly now: InstantLike;
  /** Stretches of one agent may overlap. Default: none, which leaves occupancy unknown. */
  readonly shifts?: Iterable<AgentShift>;
}

/** An agent's time: the item of `occupancy` and `contactConcurrency`. */
export interface AgentTimeFact {
  readonly agent: string;
  /** Logged in. */
  readonly staffedMs: number;
  /** With one contact or more at hand. */
  readonly busyMs: number;
  /** The part of `busyMs` in which the agent was logged in. */
  readonly busyStaffedMs: number;
  /** All contacts' times together: more than `busyMs` where several ran at once. */
  readonly handleMs: number;
  /** The most contacts at one instant. */
  readonly peak: number;
  readonly contacts: number;
}

/**
 * What agents did with their time: contacts laid over shifts.
 *
 * A contact occupies its agent from the answer on, for talk, hold and wrap-up. Contacts without an
 * agent, an answer or all three times occupy nobody.
 *
 * @param contacts - the contacts, in any order
 * @param options - `now`; `shifts`: who was logged in when
 * @returns one fact for each agent with a shift or a contact, by first appearance, shifts first
 * @throws InputError `not_iterable`, `unknown_option`, `wrong_type`, `invalid_contact` naming
 *   `contacts[i]` or `options.shifts[i]`, or a code of `toEpochMs`
 *
 * @example
 * ```ts
 * import { agentTimes, measure, occupancy } from 'custops';
 *
 * const minute = 60_000;
 * const chat = { customer: 'c1', agent: 'ana', talkMs: 20 * minute, holdMs: 0, wrapMs: 0 };
 * const contacts = [0, 10].map((at) => ({ ...chat, queuedAt: at * minute, answeredAt: at * minute }));
 * const shifts = [{ agent: 'ana', from: 0, to: 60 * minute }];
 * const facts = agentTimes(contacts, { now: 60 * minute, shifts });
 * facts.map(({ busyMs, handleMs, peak }) => [busyMs / minute, handleMs / minute, peak]); // => [[30, 40, 2]]
 * measure(occupancy(), facts).value; // => 0.5
 * ```
 */
export function agentTimes(
  contacts: Iterable<Contact>,
  options: AgentTimesOptions,
): AgentTimeFact[] {
  requireOptions(options, ['now', 'shifts']);
  const now = toEpochMs(options.now, 'options.now');
  const agents = new Map<string, { shifts: Span[]; work: Span[] }>();
  const spansOf = (agent: string): { shifts: Span[]; work: Span[] } => {
    const known = agents.get(agent) ?? { shifts: [], work: [] };
    agents.set(agent, known);
    return known;
  };
  for (const { agent, span } of readShifts(options.shifts ?? [], now)) {
    spansOf(agent).shifts.push(span);
  }
  for (const { contact, index } of readContacts(contacts, now)) {
    const span = workSpan(contact, `contacts[${index}]`, now);
    if (span !== null && typeof contact.agent === 'string') spansOf(contact.agent).work.push(span);
  }
  return [...agents].map(([agent, { shifts, work }]) => ({
    agent,
    ...busyTime(work, shifts),
    contacts: work.length,
  }));
}

function readShifts(shifts: Iterable<AgentShift>, now: number): { agent: string; span: Span }[] {
  checkIterable(shifts, 'options.shifts');
  return [...shifts].map((shift, index) => {
    const name = `options.shifts[${index}]`;
    const agent: unknown = (shift as AgentShift | null | undefined)?.agent;
    if (typeof agent !== 'string')
      throw new InputError(INVALID_CONTACT, `${name}.agent`, agent, 'a text');
    const from = toEpochMs(shift.from, `${name}.from`);
    const to = toEpochMs(shift.to, `${name}.to`);
    if (to < from) throw new InputError(INVALID_CONTACT, `${name}.to`, shift.to, 'not before from');
    return { agent, span: { from: Math.min(from, now), to: Math.min(to, now) } };
  });
}

function workSpan(contact: Contact, name: string, now: number): Span | null {
  const times = readHandleTime(contact, name);
  const { answeredAt = null } = contact;
  if (times === null || answeredAt === null) return null;
  const from = toEpochMs(answeredAt, `${name}.answeredAt`);
  const to = from + times.talk + times.hold + times.wrap;
  return { from: Math.min(from, now), to: Math.min(to, now) };
}
