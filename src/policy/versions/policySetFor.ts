import type { Because } from '../../errors/index.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { replayTicket, sortEvents, type Ticket } from '../../ticket/index.js';
import { ticketEvents } from '../../ticket/replayTicket.js';
import { isDone } from '../../ticket/statusCategories.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { PolicySet } from '../policySet.js';
import { requireVersions, startOf, type PolicyVersions } from './definePolicyVersions.js';

/** Options of `policySetFor`. */
export interface PolicySetForOptions {
  readonly now: InstantLike;
}

/** A version that had taken effect and does not reach a ticket. */
export interface PassedOverVersion {
  readonly version: string | null;
  /** `created_before` it took effect, or `done_before`: solved or closed by then. */
  readonly because: Because;
}

/** The version of a policy set that holds for a ticket. */
export interface VersionForTicket<Version extends PolicySet = PolicySet> {
  readonly set: Version;
  /** `created_from`, `open_at`, or `first`: no later version reaches the ticket. */
  readonly because: Because;
  /** Later versions that do not reach it, the latest first. */
  readonly passedOver: readonly PassedOverVersion[];
}

/**
 * Which version of a policy set holds for a ticket: the latest in effect that reaches it.
 *
 * A version with `appliesTo: 'created_from'` reaches the tickets created from its `effectiveFrom`
 * on; one with `open_at` also those that were neither solved nor closed at that instant. The whole
 * ticket is judged by the version that holds.
 *
 * @param versions - from `definePolicyVersions`
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: versions that take effect later are not looked at
 * @returns the version, why it holds, and why later ones do not; null when none was in effect
 * @throws InputError `unknown_option`, `wrong_type`, `not_policy_versions`, `invalid_ticket`,
 *   `invalid_event`, or a code of `toEpochMs` naming `options.now` or `events[i].at`
 * @example
 * ```ts
 * import { definePolicySet, definePolicyVersions, policySetFor } from 'custops';
 *
 * const versions = definePolicyVersions([
 *   definePolicySet({ id: 'desk', version: '1', calendars: [] }),
 *   definePolicySet({ id: 'desk', version: '2', effectiveFrom: '2026-07-01T00:00:00Z', calendars: [] }),
 * ]);
 * const ticket = { id: 't1', events: [{ at: '2026-06-30T10:00:00Z', type: 'created' }] } as const;
 * policySetFor(versions, ticket, { now: '2026-07-02T00:00:00Z' })?.set.version; // => '1'
 * ```
 */
export function policySetFor<Version extends PolicySet>(
  versions: PolicyVersions<Version>,
  ticket: Ticket,
  options: PolicySetForOptions,
): VersionForTicket<Version> | null {
  requireVersions(versions);
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const createdAt = creationOf(ticket);
  const inEffect = versions.sets.filter((set) => startOf(set) <= now);
  const passedOver: PassedOverVersion[] = [];
  for (let place = inEffect.length - 1; place >= 0; place--) {
    const set = inEffect[place]!;
    const reason = place === 0 ? { code: 'first' } : reachOf(set, { ticket, createdAt });
    if (reason.code !== 'created_before' && reason.code !== 'done_before') {
      return { set, because: reason, passedOver };
    }
    passedOver.push({ version: set.version, because: reason });
  }
  return null;
}

/** Whether a version reaches a ticket, and why. */
function reachOf(
  set: PolicySet,
  { ticket, createdAt }: { readonly ticket: Ticket; readonly createdAt: number },
): Because {
  const from = startOf(set);
  if (createdAt >= from) return { code: 'created_from' };
  if (set.appliesTo === 'created_from') return { code: 'created_before' };
  const { statusCategories } = set.config.sla ?? {};
  const { category } = replayTicket(ticket, {
    at: from,
    ...(statusCategories && { statusCategories: statusCategories as never }),
  });
  return { code: category !== null && isDone(category) ? 'done_before' : 'open_at' };
}

/** When a ticket came into being: by its creation, else by its first event. */
function creationOf(ticket: Ticket): number {
  const events = sortEvents(ticketEvents(ticket));
  const first = events.find(({ type }) => type === 'created') ?? events[0];
  return first === undefined ? Infinity : toEpochMs(first.at);
}
