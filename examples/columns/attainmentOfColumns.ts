import { columnCodes, rateMetric, type RateState, type SlaColumns } from 'custops';

/** Met of met and breached, over the clocks of columns; a metric, so that parts merge. */
export const attainmentOfColumns = rateMetric({
  id: 'attainment',
  counts: (state: string) => (state === 'met' ? true : state === 'breached' ? false : null),
});

/** Counts every clock of every ticket. */
export function countColumns(columns: SlaColumns): RateState {
  let state = attainmentOfColumns.init();
  for (const clock of Object.values(columns.clocks)) {
    for (const code of clock.state) {
      state = attainmentOfColumns.add(state, columnCodes.states[code] ?? '');
    }
  }
  return state;
}
