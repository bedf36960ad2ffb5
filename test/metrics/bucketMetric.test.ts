import { describe, expect, it } from 'vitest';
import { bucketMetric, mapItems, measure, type Bucket } from '../../src/metrics/index.js';
import { total } from './toyMetrics.js';

const at = (): number => 0;
const one = mapItems(total, (_: string | null) => 1);

/** Rows as [from, to, n], with instants as text. */
function rowsOf(
  instants: readonly (string | null)[],
  { bucket, timeZone = 'UTC', empty }: { bucket: Bucket; timeZone?: string; empty?: 'omit' },
): unknown[] {
  const options = { at: (at: string | null) => at, bucket, timeZone };
  const metric = bucketMetric(one, empty === undefined ? options : { ...options, empty });
  return measure(metric, instants).map(({ from, to, result }) => [
    from?.toISOString() ?? null,
    to?.toISOString() ?? null,
    result.n,
  ]);
}

describe('bucketMetric', () => {
  it('puts months, weeks from Monday, days and hours in order', () => {
    const instants = ['2026-03-02T10:30:00Z', '2026-03-01T23:59:59Z'];
    expect(rowsOf(instants, { bucket: 'month' })).toEqual([
      ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z', 2],
    ]);
    expect(rowsOf(instants, { bucket: 'week' })).toEqual([
      ['2026-02-23T00:00:00.000Z', '2026-03-02T00:00:00.000Z', 1],
      ['2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z', 1],
    ]);
    expect(rowsOf(instants, { bucket: 'day' })).toEqual([
      ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', 1],
      ['2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z', 1],
    ]);
    expect(rowsOf(instants.slice(0, 1), { bucket: 'hour' })).toEqual([
      ['2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', 1],
    ]);
  });

  it('reaches back before 1970 and over the turn of a year', () => {
    expect(rowsOf(['1969-12-31T12:00:00Z', '1970-01-01T12:00:00Z'], { bucket: 'month' })).toEqual([
      ['1969-12-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', 1],
      ['1970-01-01T00:00:00.000Z', '1970-02-01T00:00:00.000Z', 1],
    ]);
    expect(rowsOf(['1969-12-29T00:00:00Z', '1970-01-04T23:00:00Z'], { bucket: 'week' })).toEqual([
      ['1969-12-29T00:00:00.000Z', '1970-01-05T00:00:00.000Z', 2],
    ]);
  });

  it('cuts at local midnight', () => {
    const options = { bucket: 'day', timeZone: 'Europe/Berlin' } as const;
    expect(rowsOf(['2026-03-28T22:59:00Z', '2026-03-28T23:00:00Z'], options)).toEqual([
      ['2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z', 1],
      ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 1],
    ]);
  });

  it('makes one bucket of two hours where clocks repeat one, and none of a skipped one', () => {
    const options = { bucket: 'hour', timeZone: 'Europe/Berlin' } as const;
    expect(rowsOf(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'], options)).toEqual([
      ['2026-10-25T00:00:00.000Z', '2026-10-25T02:00:00.000Z', 2],
    ]);
    expect(rowsOf(['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'], options)).toEqual([
      ['2026-03-29T00:00:00.000Z', '2026-03-29T01:00:00.000Z', 1],
      ['2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000Z', 1],
    ]);
  });

  it('has no bucket for the date that Samoa skipped', () => {
    const options = { bucket: 'day', timeZone: 'Pacific/Apia' } as const;
    expect(rowsOf(['2011-12-30T09:59:00Z', '2011-12-30T10:00:00Z'], options)).toEqual([
      ['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z', 1],
      ['2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z', 1],
    ]);
  });

  it('does not go back to a date when clocks go back over midnight', () => {
    // St John's until 2011: at 00:01 back to 23:01 of the day before. 02:31Z is 00:01, then 23:01.
    const options = { bucket: 'day', timeZone: 'America/St_Johns' } as const;
    const rows = rowsOf(
      ['2010-11-07T02:29:00Z', '2010-11-07T02:30:00Z', '2010-11-07T02:45:00Z'],
      options,
    );
    expect(rows).toEqual([
      ['2010-11-06T02:30:00.000Z', '2010-11-07T02:30:00.000Z', 1],
      ['2010-11-07T02:30:00.000Z', '2010-11-08T03:30:00.000Z', 2],
    ]);
  });

  it('fills the stretches in between, or leaves them out when asked', () => {
    const instants = ['2026-01-15T00:00:00Z', '2026-04-15T00:00:00Z'];
    expect(rowsOf(instants, { bucket: 'month' }).map((row) => (row as unknown[])[2])).toEqual([
      1, 0, 0, 1,
    ]);
    expect(rowsOf(instants, { bucket: 'month', empty: 'omit' })).toHaveLength(2);
  });

  it('puts items without an instant last', () => {
    expect(rowsOf(['2026-01-15T00:00:00Z', null], { bucket: 'month' })).toEqual([
      ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', 1],
      [null, null, 1],
    ]);
  });

  it('gives nothing for no items', () => {
    expect(rowsOf([], { bucket: 'day' })).toEqual([]);
  });

  it('refuses a series of more than 100,000 rows, unless empty ones are left out', () => {
    const instants = ['1970-01-01T00:00:00Z', '2026-01-01T00:00:00Z'];
    expect(() => rowsOf(instants, { bucket: 'hour' })).toThrow(
      expect.objectContaining({ code: 'too_many_buckets' }),
    );
    expect(rowsOf(instants, { bucket: 'hour', empty: 'omit' })).toHaveLength(2);
  });

  it('names the item whose instant is none', () => {
    expect(() => rowsOf(['2026-01-15T00:00:00Z', '2026-01-15 00:00'], { bucket: 'day' })).toThrow(
      expect.objectContaining({ code: 'instant_without_offset', argument: 'items[1]' }),
    );
  });

  it.each([
    ['options', null, 'wrong_type'],
    ['options.bucket', { at, bucket: 'year', timeZone: 'UTC' }, 'invalid_option'],
    ['options.bucket', { at, timeZone: 'UTC' }, 'invalid_option'],
    ['options.timeZone', { at, bucket: 'day' }, 'unknown_time_zone'],
    ['options.timezone', { at, bucket: 'day', timezone: 'UTC' }, 'unknown_option'],
    ['options.at', { at: 'opened_at', bucket: 'day', timeZone: 'UTC' }, 'not_a_function'],
    ['options.empty', { at, bucket: 'day', timeZone: 'UTC', empty: 1 }, 'invalid_option'],
  ])('refuses bad %s', (argument, options, code) => {
    expect(() => bucketMetric(one, options as never)).toThrow(
      expect.objectContaining({ code, argument }),
    );
  });

  it.each(['x', NaN, 1e22])('refuses a stored state whose key is %s, which is no edge', (key) => {
    const metric = bucketMetric(one, { at, bucket: 'day', timeZone: 'UTC' });
    expect(() => metric.result([[key as number, one.init()]])).toThrow(
      expect.objectContaining({ code: 'invalid_metric_state' }) as Error,
    );
  });
});
