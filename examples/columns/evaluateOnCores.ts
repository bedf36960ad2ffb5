import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import type { RateState, SlaColumns, TicketColumns } from 'custops';
import { attainmentOfColumns } from './attainmentOfColumns.js';
import { joinColumns } from './joinColumns.js';
import { shareColumns } from './shareColumns.js';
import type { Part, PartAnswer } from './worker.js';

// The sources run without a build here. An application names its compiled worker instead.
const runner = fileURLToPath(new URL('../../scripts/runTs.mjs', import.meta.url));
const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Splits a log into as many parts as there are threads, evaluates each in one, and joins them. */
export async function evaluateOnCores(
  columns: TicketColumns,
  { threads, now }: { readonly threads: number; readonly now: number },
): Promise<{ readonly answers: SlaColumns; readonly counts: RateState }> {
  const tickets = columns.offsets.length - 1;
  const shared = shareColumns(columns);
  const edge = (part: number): number => Math.round((tickets * part) / threads);
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, part) =>
      evaluatePart({ columns: shared, from: edge(part), to: edge(part + 1), now }),
    ),
  );
  return {
    answers: joinColumns(parts.map(({ answers }) => answers)),
    counts: parts.reduce(
      (sum, { counts }) => attainmentOfColumns.merge(sum, counts),
      attainmentOfColumns.init(),
    ),
  };
}

function evaluatePart(part: Part): Promise<PartAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(runner, { argv: [worker], workerData: part });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      reject(new Error(`a thread ended with ${code} and no answer`));
    });
  });
}
