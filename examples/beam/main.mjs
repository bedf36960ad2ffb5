import { deepStrictEqual } from 'node:assert';
import { measure } from 'custops';
import {
  contactItems,
  contactsOfTicket,
  itemsOf,
  metrics,
  perTicket,
  ticketOf,
} from './metrics.mjs';
import { runPipeline } from './pipeline.mjs';
import { ticketLog } from './ticketLog.mjs';

const TICKETS = 600;
const PARTS = 5;

const log = ticketLog(TICKETS);
// Row by row in turn, so that hardly any ticket lies in one part.
const parts = Array.from({ length: PARTS }, (_, part) => log.filter((__, i) => i % PARTS === part));

const fromBeam = {};
await runPipeline(parts, (row) => Object.assign(fromBeam, row));

const single = singleProcess(log);
deepStrictEqual(fromBeam, single);
for (const [name, { value, low, high, n }] of Object.entries(single)) {
  console.log(`${name}: ${value} (${low} to ${high}, n = ${n})`);
}
console.log(
  `equal to one process: ${Object.keys(single).length} metrics, ${log.length} rows in ${PARTS} parts`,
);

/** The same figures without Beam: one pass each, over tickets in the order of the log. */
function singleProcess(rows) {
  const tickets = [...groupByTicket(rows)].map(([key, value]) => ticketOf({ key, value }));
  const results = {};
  for (const name of perTicket) {
    results[name] = measure(metrics[name], tickets.flatMap(itemsOf[name]));
  }
  const contacts = tickets.flatMap(contactsOfTicket);
  results.fcr = measure(metrics.fcr, contactItems({ value: contacts }));
  return results;
}

function groupByTicket(rows) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row.ticketId);
    if (group === undefined) groups.set(row.ticketId, [row]);
    else group.push(row);
  }
  return groups;
}
