// Measures custops against its references and peers: docs/performance.md tells what and how.
import type * as Custops from 'custops';
import { join } from 'node:path';
import { writeBetween } from '../scripts/writeBetween.js';
import { builtEntry, buildPackage } from './harness/build.js';
import { holds } from './harness/check.js';
import { sinkValue } from './harness/measure.js';
import { projectFolder } from './harness/places.js';
import { readOptions, usage, type Options } from './harness/readOptions.js';
import { markdown, rowText } from './harness/report.js';
import type { Bench, Row } from './harness/row.js';
import { dayWalk } from './peers/dayWalk.js';
import { dayjsPeer } from './peers/dayjsPeer.js';
import { momentPeer } from './peers/momentPeer.js';
import { openingHoursPeer } from './peers/openingHoursPeer.js';
import { searchContenders } from './references/searchContenders.js';
import { allRows } from './rows/index.js';
import { calendarConfig, zone } from './workload/berlin.js';
import { everyKindOfUse } from './workload/everyKindOfUse.js';
import { minuteOracle } from './workload/minuteOracle.js';

const page = join(projectFolder, 'docs', 'performance.md');

/** Gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = tryOptions(args);
  if (options === null || options.help) {
    console.log(usage);
    return options === null ? 2 : 0;
  }
  const chosen = allRows.filter(({ id }) => options.only.test(id));
  if (chosen.length === 0) {
    console.error(`no such row; there are ${allRows.map(({ id }) => id).join(', ')}`);
    return 2;
  }
  const bench = await prepare(options);
  const rows: Row[] = [];
  for (const { run } of chosen) {
    const row = await run(bench);
    console.log(rowText(row));
    rows.push(row);
  }
  if (options.write) await writeBetween(page, 'measured', markdown(rows));
  return verdict(rows, options);
}

function tryOptions(args: readonly string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

async function prepare({ rounds }: Options): Promise<Bench> {
  await buildPackage();
  const custops = (await import(builtEntry('index'))) as typeof Custops;
  everyKindOfUse(custops);
  const oracle = minuteOracle();
  return {
    custops,
    calendar: custops.defineCalendar(calendarConfig('bench')),
    oracle,
    searches: searchContenders(oracle.edges),
    peers: [dayWalk(), dayjsPeer(), momentPeer(), openingHoursPeer()],
    effort: { rounds, sampleMs: 25, warmMs: 120 },
  };
}

/** Goals against the limit are gates; those against peers, far above any slip, are only told. */
function verdict(rows: readonly Row[], { gate }: Options): number {
  const missed = rows.flatMap(({ id, checks }) =>
    checks
      .filter((check) => !holds(check))
      .map(({ kind, against }) => ({ kind, line: `  ${kind} goal of ${id}: ${against}` })),
  );
  const lines = missed.map(({ line }) => line).join('\n');
  console.log(`\n${missed.length === 0 ? 'every goal holds' : `missed:\n${lines}`}`);
  console.log(`(all results add up to ${sinkValue()})`);
  return gate && missed.some(({ kind }) => kind === 'limit') ? 1 : 0;
}

// The peers know no other zone. Set before the first Date is made, so nothing has been cached.
process.env['TZ'] = zone;
process.exitCode = await main(process.argv.slice(2));
