export { toEpochMs, type InstantLike } from './toEpochMs.js';
export { parseDuration } from './parseDuration.js';
export { formatDuration } from './formatDuration.js';
export type { DayTime, DurationLike, ParsedDuration, TimeOfDay } from './durationLike.js';
export type { OffsetSource } from './offsetSource.js';
