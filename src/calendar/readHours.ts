import { EMPTY_INTERVAL, OVERLAPPING_INTERVALS } from '../errors/kinds/calendar.js';
import { INVALID_TIME_OF_DAY } from '../errors/kinds/time.js';
import { parseTimeOfDay } from '../time/timeOfDay.js';
import { readList, report, wrong, type ConfigReader, type Path } from './configReader.js';
import type { Edges } from './weekPlan.js';
import { DAY_MS, SECOND_MS } from '../time/timeUnits.js';

const PAIR = '["09:00", "17:00"]';

/** Reads the intervals of one day; what is wrong with them goes to the reader. */
export function readHours(reader: ConfigReader, value: unknown, path: Path): Edges {
  const pairs = readList(reader, value, path, `a list of pairs such as ${PAIR}`)
    .flatMap((pair, i) => readPair(reader, pair, [...path, i]))
    .sort((a, b) => a.open - b.open);
  return pairs.flatMap(({ open, close, text }, i) => {
    const before = pairs[i - 1];
    if (before !== undefined && before.close > open) {
      const received = [before.text, text];
      report(reader, OVERLAPPING_INTERVALS, path, { received, hint: received.join(' and ') });
    }
    return [open, close];
  });
}

interface Pair {
  readonly open: number;
  readonly close: number;
  readonly text: string;
}

function readPair(reader: ConfigReader, pair: unknown, path: Path): Pair[] {
  if (!Array.isArray(pair) || pair.length !== 2) {
    wrong(reader, path, pair, `a pair such as ${PAIR}`);
    return [];
  }
  const [open = NaN, close = NaN] = pair.map((time: unknown, i) => {
    const minutes = parseTimeOfDay(time);
    if (minutes !== undefined && minutes < 1440 + i) return minutes * 60;
    report(reader, INVALID_TIME_OF_DAY, [...path, i], { received: time });
    return undefined;
  });
  if (open === close) {
    const hint = 'write ["00:00", "24:00"] for the whole day';
    report(reader, EMPTY_INTERVAL, path, { received: pair, hint });
  }
  if (!(open < close || close < open)) return [];
  return [{ open, close: close < open ? close + DAY_MS / SECOND_MS : close, text: pair.join('–') }];
}
