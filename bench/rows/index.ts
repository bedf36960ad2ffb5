import type { RowMaker } from '../harness/row.js';
import { addRows } from './add.js';
import { assignmentRows } from './assignments.js';
import { betweenRows } from './between.js';
import { bundleRows } from './bundle.js';
import { coldStartRows } from './coldStart.js';
import { compileRows } from './compile.js';
import { countRows } from './counts.js';
import { dateRows } from './dates.js';
import { escalationRows } from './escalations.js';
import { groupedQuantileRows } from './groupedQuantiles.js';
import { logisticFitRows } from './logisticFit.js';
import { memoryRows } from './memory.js';
import { millionRows } from './million.js';
import { onCallRows } from './onCall.js';
import { replayRows } from './replay.js';
import { ruleRows } from './rules.js';
import { thousandCalendarsRows } from './thousandCalendars.js';

/** Every row, in the order of the table. A new group is a file of this folder and a line here. */
export const allRows: readonly RowMaker[] = [
  ...addRows,
  ...betweenRows,
  ...dateRows,
  ...millionRows,
  ...thousandCalendarsRows,
  ...countRows,
  ...groupedQuantileRows,
  ...ruleRows,
  ...assignmentRows,
  ...compileRows,
  ...memoryRows,
  ...coldStartRows,
  ...bundleRows,
  ...replayRows,
  ...logisticFitRows,
  ...escalationRows,
  ...onCallRows,
];
