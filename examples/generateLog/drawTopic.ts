import type { Random } from './random.js';

/** What tickets are about, compared with each other. */
const ISSUES: readonly (readonly [string, number])[] = [
  ['password_reset', 22],
  ['invoice', 17],
  ['delivery', 14],
  ['slow_app', 9],
  ['refund', 8],
  ['printer', 5],
  ['export', 4],
  ['account_closure', 3],
  ['language', 2],
  ['api_key', 2],
  ['mobile_app', 2],
  ['accessibility', 1],
];
/** A release on 16 March made exports fail more often. */
const RELEASE = Date.UTC(2026, 2, 16);
const EXPORTS_AFTER = 16;
/** How often a customer comes back with what is the trouble of that customer. */
const OWN_TROUBLE = 0.35;

/** Draws what a ticket is about; some say nothing. */
export function drawTopic(
  random: Random,
  { at, customer }: { readonly at: number; readonly customer: number },
): string | null {
  if (random.chance(0.06)) return null;
  const usual = random.pick(
    ISSUES.map(([issue, weight]): readonly [string, number] =>
      issue === 'export' && at >= RELEASE ? [issue, EXPORTS_AFTER] : [issue, weight],
    ),
  );
  const own = ISSUES[customer % ISSUES.length]?.[0] ?? usual;
  return random.chance(OWN_TROUBLE) ? own : usual;
}
