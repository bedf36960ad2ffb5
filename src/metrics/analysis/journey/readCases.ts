import { InputError } from '../../../errors/index.js';
import { INVALID_FACTS } from '../../../errors/kinds/metrics.js';
import { isExclusion } from '../../exclude.js';
import { caseTrace, type CaseTrace, type Numbering } from './caseTrace.js';
import type { JourneyCase } from './journeyCase.js';

/** The cases that count, and how many do not. */
export interface ReadCases {
  readonly traces: readonly CaseTrace[];
  /** Activities by their number. */
  readonly names: readonly string[];
  readonly empty: number;
  readonly excluded: number;
}

/** Reads cases up to now, epoch ms. */
export function readCases(cases: Iterable<JourneyCase>, now: number): ReadCases {
  const numbering: Numbering = { names: [], numbers: new Map() };
  const traces: CaseTrace[] = [];
  let index = 0;
  let empty = 0;
  let excluded = 0;
  for (const each of cases) {
    const place = `cases[${index++}]`;
    const trace = caseTrace(each, place, { numbering, now });
    if (isLeftOut(each, place)) excluded++;
    else if (trace.activities.length === 0) empty++;
    else traces.push(trace);
  }
  return { traces, names: numbering.names, empty, excluded };
}

function isLeftOut(journeyCase: JourneyCase, place: string): boolean {
  const excluded = journeyCase.excluded ?? null;
  if (excluded === null || isExclusion(excluded)) return excluded !== null;
  const expected = 'null, or why it is excluded';
  throw new InputError(INVALID_FACTS, `${place}.excluded`, excluded, expected);
}
