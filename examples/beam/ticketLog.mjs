/** A log of so many tickets, one row for each event, made by arithmetic: always the same. */
export function ticketLog(tickets) {
  const rows = [];
  const next = steps(20260302);
  for (let i = 0; i < tickets; i++) {
    const id = `t${i}`;
    const at = Date.UTC(2026, 2, 2) + Math.floor(next() * 14 * DAY);
    const row = (minutes, event) =>
      rows.push({ ticketId: id, at: at + minutes * MINUTE, ...event });
    const channel = pick(next(), ['email', 'chat', 'phone']);
    const customer = `c${Math.floor(next() * tickets * 0.6)}`;
    const issue = pick(next(), ['login', 'bill', 'delivery']);
    row(0, { type: 'created', by: 'customer', channel, customer, issue });
    if (next() < 0.05) continue;
    const answered = 1 + Math.floor(next() ** 3 * 900);
    row(answered, { type: 'public_reply', by: 'agent', actor: pick(next(), ['ana', 'ben', 'cy']) });
    if (next() < 0.3) {
      row(answered + 30, { type: 'public_reply', by: 'customer' });
      row(answered + 90, { type: 'public_reply', by: 'agent', actor: 'ana' });
    }
    row(answered + 120, { type: 'status_changed', to: 'solved' });
    if (next() < 0.5)
      row(answered + 500, {
        type: 'rated',
        survey: 'csat',
        score: 1 + Math.floor(next() ** 0.5 * 5),
      });
    if (next() < 0.4)
      row(answered + 900, { type: 'rated', survey: 'nps', score: Math.floor(next() ** 0.4 * 11) });
  }
  return rows;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Numbers from 0 to 1 by a linear congruence (Park and Miller, 1988). */
function steps(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function pick(share, list) {
  return list[Math.floor(share * list.length)];
}
