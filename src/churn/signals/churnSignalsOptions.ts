import type { Calendar } from '../../calendar/index.js';
import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { checkId } from '../../metrics/checkId.js';
import type { StatusCategories } from '../../metrics/index.js';
import type { Sla } from '../../sla/index.js';
import type { InstantLike } from '../../time/index.js';
import { spanMs } from '../../time/spanMs.js';
import { DAY_MS } from '../../time/timeUnits.js';

/** How a customer's log is read. */
export interface ChurnSignalsOptions {
  /** What is later is left out. */
  readonly now: InstantLike;
  /** Rules whose breaches count. Without them `breaches` and what belongs to it are missing. */
  readonly sla?: Sla;
  /** For the facts of tickets, see `ticketFacts`. Default: always open. */
  readonly calendar?: Calendar;
  /** The host's statuses by name, where no `sla` says them. */
  readonly statusCategories?: StatusCategories;
  /** The age at which something counts half. Default: 90 days of 24 hours. */
  readonly halfLifeMs?: number;
  /** What is older is left out. Default: 365 days of 24 hours. */
  readonly windowMs?: number;
  /** A wait for a reply that is longer is slow. Default: 24 hours. */
  readonly slowReplyMs?: number;
  /** A rating up to this is low. Default: 2, as of 5. */
  readonly lowRating?: number;
  /** How soon a ticket on the same issue is a repeated one. Default: 30 days of 24 hours. */
  readonly repeatWithinMs?: number;
  /** The field of tickets that names their issue. Default: `issue`. */
  readonly issueField?: string;
}

const LENGTHS = ['halfLifeMs', 'windowMs', 'slowReplyMs', 'repeatWithinMs'] as const;

/** What was given, and the defaults of the rest. */
export type SignalSettings = Required<
  Pick<ChurnSignalsOptions, (typeof LENGTHS)[number] | 'lowRating' | 'issueField'>
>;

/** Refuses options that would end in wrong signals; those of facts are refused by them. */
export function signalSettings(options: ChurnSignalsOptions): SignalSettings {
  const own = ['now', 'sla', 'calendar', 'statusCategories', 'lowRating', 'issueField'];
  requireOptions(options, [...own, ...LENGTHS]);
  const {
    halfLifeMs = 90 * DAY_MS,
    windowMs = 365 * DAY_MS,
    slowReplyMs = DAY_MS,
    repeatWithinMs = 30 * DAY_MS,
    lowRating = 2,
    issueField = 'issue',
  } = options;
  const settings = { halfLifeMs, windowMs, slowReplyMs, repeatWithinMs, lowRating, issueField };
  for (const key of LENGTHS) {
    if (typeof settings[key] === 'number' && (spanMs(settings[key]) ?? 0) > 0) continue;
    throw new InputError(INVALID_OPTION, `options.${key}`, settings[key], 'whole ms above 0');
  }
  if (!Number.isFinite(lowRating)) {
    throw new InputError(INVALID_OPTION, 'options.lowRating', lowRating, 'a rating');
  }
  checkId(issueField, 'issueField');
  return settings;
}
