import type { MemoryUse } from '../fresh/memory.js';
import { builtEntry } from '../harness/build.js';
import { counted, shown } from '../harness/check.js';
import { kilobytes, threeDigits } from '../harness/figures.js';
import { inFreshProcess } from '../harness/inFreshProcess.js';
import { row, type Row, type RowMaker } from '../harness/row.js';

export const memoryRows: readonly RowMaker[] = [{ id: 'memory', run: measureMemory }];

function measureMemory(): Row {
  const args = [builtEntry('calendar')];
  const { idle, firstYear, nextYear } = inFreshProcess('memory', args, {
    flags: ['--expose-gc'],
  }) as MemoryUse;
  return row('memory', 'memory of a calendar with 60 holidays', {
    figure: `${threeDigits(kilobytes(idle))} KB`,
    checks: [
      counted('idle', kilobytes(idle), 8, ' KB'),
      counted('the first year in use', kilobytes(firstYear), 14, ' KB'),
      counted('one more year in use', kilobytes(nextYear), 14, ' KB'),
      shown('with five years in use', kilobytes(idle + firstYear + 4 * nextYear), ' KB'),
    ],
  });
}
