import {
  contactFacts,
  measure,
  repeatContactRate,
  type Contact,
  type RepeatContactRateResult,
} from 'custops';
import type { Incident } from '../data/readIncidentZip.js';
import { lastRow } from './loggedAttainment.js';

/** How often callers of the incident log come back. */
export interface LoggedRepeats {
  /** Incidents whose caller and subcategory are known. */
  readonly contacts: number;
  readonly rate: RepeatContactRateResult;
}

/**
 * Callers who come back on the same subcategory. The log ends with the last incident that was
 * opened, known caller or not.
 */
export function loggedRepeats(incidents: readonly Incident[], window: string): LoggedRepeats {
  const rows = incidents.map(lastRow);
  const contacts = rows.flatMap(({ caller, subcategory, openedAt }): Contact[] =>
    caller === null || subcategory === null
      ? []
      : [{ customer: caller, issue: subcategory, queuedAt: openedAt }],
  );
  const now = rows.reduce((latest, { openedAt }) => Math.max(latest, openedAt), 0);
  const rate = measure(repeatContactRate(), contactFacts(contacts, { window, now }));
  return { contacts: contacts.length, rate };
}
