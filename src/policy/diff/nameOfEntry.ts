import { describeCondition, type Condition } from '../../conditions/index.js';
import { metricText } from '../describe/describeTargets.js';

/**
 * What an entry of a list is called: its id; of a target row its condition and clock, in lines;
 * of a holiday its name or date, of a calendar without an id its zone.
 */
export function nameOfEntry(entry: Readonly<Record<string, unknown>>): string | null {
  const { metric, when, rrule, name, date, signal, timeZone } = entry;
  if (typeof metric === 'string') {
    const words = when === undefined ? [] : [valuesOf(when as Condition)];
    return [...words, metricText(metric)].join('\n');
  }
  for (const each of [entry['id'], signal, name, date, rrule, timeZone]) {
    if (typeof each === 'string') return each;
  }
  return null;
}

/** A plain equality in short, `urgent`; any other condition in words. */
function valuesOf(when: Condition): string {
  const tests = Object.values(when);
  const isPlain = tests.every((test) => typeof test === 'string' || Array.isArray(test));
  const hasWords = ['any', 'all', 'not'].some((word) => Object.hasOwn(when, word));
  if (!isPlain || hasWords || tests.length === 0) return describeCondition(when);
  return tests.map((test) => [test].flat().join(' or ')).join(', ');
}
