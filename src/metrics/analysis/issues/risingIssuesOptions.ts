import { InputError } from '../../../errors/index.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import type { InstantLike } from '../../../time/index.js';
import { checkConfidence } from '../../checkConfidence.js';
import { checkFunction } from '../../checkFunction.js';
import { readDate } from '../volume/readDate.js';
import type { IssueKey } from './issueKey.js';

/** A stretch of local dates, both ends included. */
export interface DateRange {
  /** Such as `2026-03-01`. */
  readonly from: string;
  readonly to: string;
}

/** Which periods are compared, and how sure one wants to be. */
export interface RisingIssuesOptions<Item> {
  /** What the item is about; null for one that says nothing. */
  readonly issue: (item: Item) => IssueKey;
  /** When it came in; null for one without an instant. */
  readonly at: (item: Item) => InstantLike | null;
  /** IANA name: whose dates are meant. */
  readonly timeZone: string;
  readonly before: DateRange;
  /** Begins after the other ends. */
  readonly after: DateRange;
  /** Dates that are no usual days, such as holidays. */
  readonly leaveOut?: readonly string[];
  /** The share of false alarms among the alarms that one can live with, between 0 and 1. Default: 0.05. */
  readonly falseDiscovery?: number;
  /** An issue with fewer items in both periods together is not tested. Default: 5. */
  readonly minN?: number;
  /** Of the intervals of the ratios, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/** The two periods by the numbers of their dates. */
export interface ReadPeriods {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

const KNOWN = [
  'issue',
  'at',
  'timeZone',
  'before',
  'after',
  'leaveOut',
  'falseDiscovery',
  'minN',
  'confidence',
];

/** Refuses options that make no sense, and reads the periods. */
export function readRisingIssuesOptions<Item>(options: RisingIssuesOptions<Item>): ReadPeriods {
  requireOptions(options, KNOWN);
  const { issue, falseDiscovery = 0.05, minN = 5, confidence = 0.95 } = options;
  checkFunction(issue, 'options.issue');
  checkConfidence(confidence);
  if (!(typeof falseDiscovery === 'number' && falseDiscovery > 0 && falseDiscovery < 1))
    refuse('falseDiscovery', falseDiscovery, 'between 0 and 1, as 0.05');
  if (!Number.isSafeInteger(minN) || minN < 1) refuse('minN', minN, 'an integer from 1');
  const before = readRange(options.before, 'before');
  const after = readRange(options.after, 'after');
  if (after[0] <= before[1]) refuse('after.from', options.after.from, 'after the end of before');
  return { before, after };
}

function readRange(range: DateRange, name: string): readonly [number, number] {
  requireObject(range, `options.${name}`, 'from and to');
  const from = readDate(range.from, `options.${name}.from`);
  const to = readDate(range.to, `options.${name}.to`);
  if (to < from) refuse(`${name}.to`, range.to, `${range.from} or later`);
  return [from, to];
}

function refuse(option: string, value: unknown, expected: string): never {
  throw new InputError(INVALID_OPTION, `options.${option}`, value, expected);
}
