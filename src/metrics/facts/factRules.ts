import type { TicketOptions } from '../../ticket/index.js';
import { compileTicketRules, type TicketRules } from '../../ticket/ticketRules.js';

/** A log without words of the host's own. */
const PLAIN: TicketRules = /* @__PURE__ */ compileTicketRules({});

/**
 * A host's words, ready for a replay. The clocks' own rules would not do: they keep only the
 * attributes that some policy asks for, and facts are grouped by any.
 */
export function factRules(words: TicketOptions): TicketRules {
  return Object.keys(words).length === 0 ? PLAIN : compileTicketRules(words);
}
