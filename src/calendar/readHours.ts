import { EMPTY_INTERVAL, OVERLAPPING_INTERVALS } from '../errors/kinds/calendar.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { INVALID_TIME_OF_DAY } from '../errors/kinds/time.js';
import { parseTimeOfDay } from '../time/timeOfDay.js';
import type { ConfigReader, Path } from './configReader.js';
import { DAY_S, type FlatHours } from './weekPlan.js';

const PAIRS = 'a list of pairs such as ["09:00", "17:00"]';

/** Reads the intervals of one day; what is wrong with them goes to the reader. */
export function readHours(reader: ConfigReader, value: unknown, path: Path): FlatHours {
  const pairs = (reader.list(value, path, PAIRS) ?? [])
    .map((pair, i) => readPair(reader, pair, [...path, i]))
    .filter((pair) => pair !== undefined)
    .sort((a, b) => a.open - b.open);
  pairs.forEach((pair, i) => {
    const before = pairs[i - 1];
    if (before === undefined || before.close <= pair.open) return;
    reader.report(OVERLAPPING_INTERVALS, path, {
      received: [before.text, pair.text],
      hint: `${before.text} and ${pair.text}`,
    });
  });
  return pairs.flatMap(({ open, close }) => [open, close]);
}

interface Pair {
  readonly open: number;
  readonly close: number;
  readonly text: string;
}

function readPair(reader: ConfigReader, pair: unknown, path: Path): Pair | undefined {
  if (!Array.isArray(pair) || pair.length !== 2) {
    reader.report(WRONG_TYPE, path, {
      expected: 'a pair such as ["09:00", "17:00"]',
      received: pair,
    });
    return undefined;
  }
  const [open, close] = (pair as readonly unknown[]).map((time, i) => {
    const minutes = parseTimeOfDay(time);
    const usable = minutes !== undefined && (i === 1 || minutes < 1440);
    if (!usable) reader.report(INVALID_TIME_OF_DAY, [...path, i], { received: time });
    return usable ? minutes * 60 : undefined;
  });
  if (open === undefined || close === undefined) return undefined;
  if (open === close) {
    const hint = 'write ["00:00", "24:00"] for the whole day';
    reader.report(EMPTY_INTERVAL, path, { received: pair, hint });
    return undefined;
  }
  const text = (pair as readonly string[]).join('–');
  return { open, close: close < open ? close + DAY_S : close, text };
}
