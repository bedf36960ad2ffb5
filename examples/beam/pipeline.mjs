import { createRequire } from 'node:module';
import { combines } from './combineFns.mjs';
import { contactItems, contactsOfTicket, itemsOf, perTicket, ticketOf } from './metrics.mjs';

// The SDK is CommonJS whose names Node's ESM does not see.
const require = createRequire(import.meta.url);
const beam = require('apache-beam');
const { directRunner } = require('apache-beam/runners/direct_runner');
const { requireForSerialization } = require('apache-beam/serialization');

const sent = { ticketOf, contactItems, contactsOfTicket, jsonOf, partitionOf };
for (const [name, fn] of Object.entries(itemsOf)) sent[`${name}Items`] = fn;
for (const [name, { accumulate, merge }] of Object.entries(combines)) {
  Object.assign(sent, { [`${name}Accumulate`]: accumulate, [`${name}Merge`]: merge });
  for (const [half, fns] of Object.entries({ accumulate, merge })) {
    for (const [key, fn] of Object.entries(fns)) sent[`${name}.${half}.${key}`] = fn;
  }
}
// Beam turns functions into source text; what is registered goes by name instead.
requireForSerialization('custops-example-beam', sent);

const PARTITIONS = 7;

/**
 * Measures a log on Beam's direct runner.
 *
 * @param parts - the log in any number of parts, rows of one ticket in any of them
 * @param collect - is called with { name, result } for each metric
 */
export async function runPipeline(parts, collect) {
  requireForSerialization('custops-example-beam/collect', { collect });
  await directRunner().run((root) => {
    const rows = beam.P(parts.map((part, i) => root.apply(create(part, i)))).apply(beam.flatten());
    const tickets = rows.apply(beam.groupBy('ticketId')).map(ticketOf);
    for (const name of perTicket) {
      const measured = (all) => combine(all.flatMap(itemsOf[name]).map(jsonOf), name, collect);
      tickets.apply(beam.withName(name, measured));
    }
    const firstContacts = (all) => {
      const contacts = all.flatMap(contactsOfTicket).map(jsonOf);
      const byCustomer = contacts.apply(beam.groupBy('customer'));
      const facts = byCustomer.apply(
        beam.withName('facts', (each) => each.flatMap(contactItems).map(jsonOf)),
      );
      return combine(facts, 'fcr', collect);
    };
    tickets.apply(beam.withName('fcr', firstContacts));
  });
}

function create(part, i) {
  return beam.withName(`part ${i}`, beam.create(part));
}

/** Accumulates each partition by itself, then merges the states of all of them. */
function combine(items, name, collect) {
  const { accumulate, merge } = combines[name];
  return items
    .apply(beam.groupBy(partitionOf, 'partition').combining((item) => item, accumulate, 'state'))
    .map((row) => row.state)
    .apply(beam.groupGlobally().combining((state) => state, merge, name))
    .map(collect);
}

/** Spreads items over partitions by what they look like, as a shuffle would. */
function partitionOf(item) {
  const text = JSON.stringify(item);
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 65_521;
  return sum % PARTITIONS;
}

/** Facts as plain JSON: Beam's coders know no Date. */
function jsonOf(item) {
  return JSON.parse(JSON.stringify(item));
}
