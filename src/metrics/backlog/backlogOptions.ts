import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { parseDuration, type DurationLike } from '../../time/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import { checkChoice } from '../checkChoice.js';
import {
  DURATION_OPTIONS,
  durationOptions,
  type DurationOptions,
} from '../durations/durationOptions.js';
import type { DedupeOption } from '../exclude.js';

/** How a backlog is read. */
export interface BacklogOptions extends DurationOptions, DedupeOption {
  /** Where age buckets end, in hours or ms, ascending; default: 24h, 72h, 168h, 336h. */
  readonly buckets?: readonly DurationLike[];
  /** Age since the creation, or time in the present status. Default: `created`. */
  readonly ageFrom?: 'created' | 'status';
}

/** Options with their defaults. */
export interface KnownBacklogOptions extends Required<DurationOptions> {
  readonly dedupe: 'parent' | undefined;
  readonly ageFrom: 'created' | 'status';
  /** Where each bucket but the last ends, ms. */
  readonly edges: readonly number[];
}

const DEFAULT_EDGES: readonly number[] = [1, 3, 7, 14].map((days) => days * DAY_MS);
const MAX_BUCKETS = 1000;

/** Checks what was given and fills in the rest. */
export function backlogOptions(options: BacklogOptions): KnownBacklogOptions {
  requireOptions(options, ['buckets', 'ageFrom', 'dedupe', ...DURATION_OPTIONS]);
  const { ageFrom = 'created', dedupe, buckets } = options;
  checkChoice(ageFrom, 'ageFrom', ['created', 'status']);
  checkChoice(dedupe ?? 'parent', 'dedupe', ['parent']);
  const edges = buckets === undefined ? DEFAULT_EDGES : edgesOf(buckets);
  return { ...durationOptions(options), ageFrom, dedupe, edges };
}

function edgesOf(buckets: unknown): readonly number[] {
  if (!Array.isArray(buckets) || buckets.length > MAX_BUCKETS) {
    refuse('options.buckets', buckets, `a list of up to ${MAX_BUCKETS} ages`);
  }
  const edges = (buckets as readonly DurationLike[]).map((bucket, index) => {
    const parsed = parseDuration(bucket, `options.buckets[${index}]`);
    if (parsed.unit !== 'ms') refuse(`options.buckets[${index}]`, bucket, 'hours, minutes or ms');
    return parsed.ms;
  });
  edges.forEach((edge, index) => {
    if (edge > (edges[index - 1] ?? 0)) return;
    refuse(`options.buckets[${index}]`, edge, 'more than the one before, and than 0');
  });
  return edges;
}

function refuse(argument: string, received: unknown, expected: string): never {
  throw new InputError(INVALID_OPTION, argument, received, expected);
}
