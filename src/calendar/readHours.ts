import { EMPTY_INTERVAL, OVERLAPPING_INTERVALS } from '../errors/kinds/calendar.js';
import { INVALID_TIME_OF_DAY } from '../errors/kinds/time.js';
import { parseTimeOfDay } from '../time/timeOfDay.js';
import { readList, report, wrong, type ConfigReader, type Path } from './configReader.js';
import { DAY_S, type Edges } from './weekPlan.js';

/** Reads the intervals of one day; what is wrong with them goes to the reader. */
export function readHours(reader: ConfigReader, value: unknown, path: Path): Edges {
  const pairs = readList(reader, value, path)
    .flatMap((pair, i) => readPair(reader, pair, [...path, i]))
    .sort((a, b) => a.open - b.open);
  pairs.forEach(({ open, text }, i) => {
    const before = pairs[i - 1];
    if (before === undefined || before.close <= open) return;
    const received = [before.text, text];
    report(reader, OVERLAPPING_INTERVALS, path, received, received.join(' and '));
  });
  return pairs.flatMap(({ open, close }) => [open, close]);
}

interface Pair {
  readonly open: number;
  readonly close: number;
  readonly text: string;
}

/** Reads an interval; none, and reported, for anything else. */
function readPair(reader: ConfigReader, pair: unknown, path: Path): Pair[] {
  if (!Array.isArray(pair) || pair.length !== 2) {
    wrong(reader, path, pair);
    return [];
  }
  const [open = 0, close = 0] = pair.map((time: unknown, i) => {
    const minutes = parseTimeOfDay(time);
    // An interval may end at 24:00, not start there.
    if (minutes === undefined || minutes > 1439 + i) {
      report(reader, INVALID_TIME_OF_DAY, [...path, i], time);
    }
    return Number(minutes) * 60;
  });
  if (open === close) report(reader, EMPTY_INTERVAL, path, pair);
  // What is no time, such as an object, may not even have a text.
  if (!(open + close >= 0)) return [];
  return [{ open, close: close < open ? close + DAY_S : close, text: pair.join('–') }];
}
