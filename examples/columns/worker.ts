// One thread's part of a log: columns in, columns and a metric's state out.
import { parentPort, workerData } from 'node:worker_threads';
import { evaluateColumns, type RateState, type SlaColumns, type TicketColumns } from 'custops';
import { deskSla } from '../desk/deskSla.js';
import { countColumns } from './attainmentOfColumns.js';
import { sliceColumns } from './sliceColumns.js';

/** What a thread is given. A compiled policy does not travel: each thread compiles its own. */
export interface Part {
  readonly columns: TicketColumns;
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** What it gives back. */
export interface PartAnswer {
  readonly answers: SlaColumns;
  readonly counts: RateState;
}

const { columns, from, to, now } = workerData as Part;
const answers = evaluateColumns(deskSla(), sliceColumns(columns, from, to), { now });
parentPort?.postMessage({ answers, counts: countColumns(answers) } satisfies PartAnswer);
