import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findZone, offsetAt, offsetStretches, type Zone } from '../../src/time/zone.js';
import { rawOffset } from './support/rawOffset.js';

const FROM = Date.UTC(1970, 0, 1);
const TO = Date.UTC(2061, 0, 1);
const DAY = 86_400_000;
const ZONES = Intl.supportedValuesOf('timeZone');

/** A zone that nobody else has used, so that its tables are read anew. */
function freshZone(name: string): { zone: Zone; lookUps: () => number } {
  let count = 0;
  const zone = findZone(name, (timeZone, epochMs) => {
    count++;
    return rawOffset(timeZone, epochMs);
  });
  if (zone === undefined) throw new Error(`no zone ${name}`);
  return { zone, lookUps: () => count };
}

/** A repeatable run of numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('the offset table of every zone that Intl lists, 1970 to 2060', () => {
  it('equals Intl at each change, one ms before and at random instants', () => {
    const wrong: string[] = [];
    const random = randomFrom(1);
    let changes = 0;
    for (const name of ZONES) {
      const zone = findZone(name);
      expect(zone, name).toBeDefined();
      if (zone === undefined) continue;
      const stretches = offsetStretches(zone, FROM, TO);
      const instants = Array.from({ length: 20 }, () => Math.floor(FROM + random() * (TO - FROM)));
      for (let i = 2; i < stretches.length; i += 2) {
        const at = stretches[i] ?? 0;
        instants.push(at - 1, at, at + 1);
        changes++;
        if (rawOffset(name, at - 1) === rawOffset(name, at)) wrong.push(`${name} no change ${at}`);
      }
      for (const at of instants) {
        if (offsetAt(zone, at) !== rawOffset(name, at)) wrong.push(`${name} ${at}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(changes).toBeGreaterThan(20_000);
  });

  it('misses no change, as a look at every second day tells', () => {
    // Two changes within two days would be needed to escape; the shortest known are 7 apart.
    const wrong: string[] = [];
    ZONES.forEach((name, i) => {
      const zone = findZone(name);
      if (zone === undefined) return;
      // Each zone some years, all years by some zones: all of both takes ten times as long.
      const first = 1970 + ((i * 9) % 91);
      const from = Date.UTC(first, 0, 1);
      for (let at = from; at < Date.UTC(first + 9, 0, 1); at += 2 * DAY) {
        if (offsetAt(zone, at) !== rawOffset(name, at)) wrong.push(`${name} ${at}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  it.each(['Africa/Casablanca', 'Africa/El_Aaiun', 'Asia/Gaza', 'America/Recife', 'Africa/Cairo'])(
    'misses no short spell of summer time in %s',
    (name) => {
      const zone = findZone(name);
      const wrong: number[] = [];
      for (let at = FROM; at < TO; at += 3 * DAY) {
        if (zone === undefined || offsetAt(zone, at) !== rawOffset(name, at)) wrong.push(at);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('holds the seconds of old local mean times', () => {
    const monrovia = findZone('Africa/Monrovia');
    expect(monrovia && offsetAt(monrovia, Date.UTC(1971, 0, 1))).toBe(-(44 * 60 + 30) * 1000);
    const names = ['Europe/Amsterdam', 'Asia/Kathmandu', 'America/New_York', 'Africa/Monrovia'];
    for (const name of names) {
      const zone = findZone(name);
      for (let at = Date.UTC(1900, 0, 1); at < FROM; at += 5 * DAY) {
        expect(zone && offsetAt(zone, at), `${name} ${at}`).toBe(rawOffset(name, at));
      }
    }
  });
});

describe('the cost of a zone', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'])(
    'is at the most 70 look-ups a year in %s, and none when asked again',
    (name) => {
      const { zone, lookUps } = freshZone(name);
      for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2030, 0, 1); at += DAY) offsetAt(zone, at);
      expect(lookUps() / 10).toBeLessThanOrEqual(70);
      const before = lookUps();
      for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2030, 0, 1); at += DAY) offsetAt(zone, at);
      expect(lookUps()).toBe(before);
    },
  );

  it('is no look-up through Intl at all for UTC', () => {
    const zone = findZone('UTC');
    expect(zone && offsetAt(zone, 0)).toBe(0);
    expect(zone?.lookUp(123)).toBe(0);
  });
});

describe('an injected source with any changes', () => {
  const change = fc.record({
    gapDays: fc.integer({ min: 8, max: 300 }),
    seconds: fc.integer({ min: 0, max: 86_399 }),
    offset: fc.integer({ min: -12 * 3600, max: 14 * 3600 }),
  });

  it('is reproduced to the second when changes lie a week apart', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let day = 18_000;
        const table = changes.map(({ gapDays, seconds, offset }) => {
          day += gapDays;
          return { at: day * DAY + seconds * 1000, offset: offset * 1000 };
        });
        const truth = (epochMs: number): number =>
          table.findLast(({ at }) => at <= epochMs)?.offset ?? 0;
        const zone = findZone('Any/Where', (_, epochMs) => truth(epochMs));
        for (const { at } of table) {
          for (const each of [at - 1, at, at + 1, at + 3 * DAY]) {
            expect(zone && offsetAt(zone, each)).toBe(truth(each));
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when it gives no whole seconds, or changes all the time', () => {
    expect(findZone('Any/Where', () => 1.5)).toBeUndefined();
    expect(findZone('Any/Where', () => NaN)).toBeUndefined();
    expect(findZone('Any/Where', () => 30 * 3_600_000)).toBeUndefined();
    const noise = findZone('Any/Where', (_, at) => (Math.floor(at / 1000) % 7) * 1000);
    expect(() => noise && offsetAt(noise, 1e12)).toThrow('offsets: gave no usable offset from UTC');
    const later = findZone('Any/Where', (_, at) => (at > 1e12 ? NaN : 0));
    expect(() => later && offsetAt(later, 2e12)).toThrow('offsets: gave no usable offset from UTC');
  });
});
