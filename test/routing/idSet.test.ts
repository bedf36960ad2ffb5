import { describe, expect, it } from 'vitest';
import { IdSet } from '../../src/routing/queue/idSet.js';

describe('IdSet', () => {
  it.each(['', 'a', 'ab', '7', '\u{1f600}', 'x'.repeat(1000)])('takes %j once', (id) => {
    const seen = new IdSet();
    expect([seen.add(id), seen.add(id)]).toEqual([true, false]);
  });

  it('tells ids apart that end alike, and share a part', () => {
    const seen = new IdSet();
    const ids = Array.from({ length: 5000 }, (_, i) => `${i}-xy`);
    expect(ids.every((id) => seen.add(id))).toBe(true);
    expect(ids.some((id) => seen.add(id))).toBe(false);
    expect(seen.add('xy')).toBe(true);
  });
});
