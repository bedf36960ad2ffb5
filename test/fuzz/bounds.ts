/** Of a call on small input. */
const DEFAULT_MS = 100;
/** Each further value inside the arguments adds to the bound. */
const PER_VALUE_MS = 0.2;

interface Exception {
  readonly ms: number;
  readonly why: string;
}

/** Two dates may be 300 years apart. */
const period: Exception = { ms: 2000, why: 'the work grows with the period that is asked for' };

const agents: Exception = { ms: 2000, why: 'it takes a step for each of up to a million agents' };

/** Functions that may take longer, with the reason. */
export const exceptions: Readonly<Record<string, Exception>> = {
  ...all(period, [
    ...['openIntervals', 'closures', 'expandHolidays', 'explainClock', 'backlogSeries', 'burnDown'],
    ...['onCallShifts', 'onCallGaps', 'onCallRota', 'onCallLoad', 'onCallSvg', 'changeTurns'],
    ...[
      'runScenarios',
      'assertScenario',
      'pathCoverage',
      'staffingLoad',
      'volumeProfile',
      'weekdayQuestion',
      'risingIssues',
    ],
  ]),
  ...all(agents, [
    ...['erlangB', 'erlangC', 'erlangA', 'erlangCRequired', 'erlangARequired', 'staffLive'],
  ]),
};

function all(exception: Exception, names: readonly string[]): Record<string, Exception> {
  return Object.fromEntries(names.map((name) => [name, exception]));
}

/** How long a call may take: what its function may, and something for each value it is given. */
export function boundMs(name: string, values: number): number {
  return (exceptions[name]?.ms ?? DEFAULT_MS) + values * PER_VALUE_MS;
}
