import { describe, expect, it } from 'vitest';
import * as custops from '../../src/index.js';
import { samples } from '../badInput/samples/index.js';
import { answerFaults } from './answerFaults.js';
import { boundMs, exceptions } from './bounds.js';
import { chainsOf } from './chains.js';
import { errorFaults } from './errorFaults.js';
import { exemptions } from './exemptions.js';
import { keptBatches, keptFailures } from './keptBatches.js';
import { changedSince, pictureOfPrototypes } from './prototypes.js';
import { publicFunctions, targets } from './targets.js';
import { WatchedWorker } from './watchedWorker.js';

describe('the fuzzing', () => {
  it('asks every public function', () => {
    const names = targets.map(({ name }) => name);
    expect(publicFunctions.filter((name) => !names.includes(name))).toEqual([]);
    expect(targets.filter((each) => each.samples.length === 0)).toEqual([]);
  });

  it('hands what is defined on to those who take it', () => {
    const definers = publicFunctions.filter((name) => /^define(?!PolicyVersions)/.test(name));
    const unused = definers.filter((name) => {
      const define = targets.find((each) => each.name === name);
      return chainsOf(define?.call(...(samples[name]?.() ?? []))).length === 0;
    });
    expect(unused).toEqual([]);
  });

  it('has a reason for every exemption', () => {
    const known = targets.map(({ name }) => name);
    expect(Object.keys(exceptions).filter((name) => !known.includes(name))).toEqual([]);
    expect(exemptions.filter(({ names }) => !known.some((name) => names.test(name)))).toEqual([]);
    const reasons = [...Object.values(exceptions), ...exemptions].map(({ why }) => why);
    expect(reasons.filter((why) => why === '')).toEqual([]);
  });

  it('finds no fault where it found one, nor in the same cases of each function', async () => {
    const worker = new WatchedWorker();
    const faults: unknown[] = [];
    for (const batch of keptBatches(targets.map(({ name }) => name))) {
      const outcome = await worker.run(batch);
      faults.push(...('report' in outcome ? outcome.report.failures : [{ batch, outcome }]));
    }
    worker.end();
    expect(faults).toEqual([]);
  }, 180_000);
});

describe('the fuzzing would see', () => {
  it('numbers that are none, invalid dates and changed prototypes in an answer', () => {
    const polluted = Object.create({ a: 1 }) as object;
    const answer = { a: [NaN], b: { c: new Date(NaN) }, d: polluted, e: 1n };
    expect(answerFaults(answer)).toEqual([
      'an object of another kind: Object',
      'a bigint',
      'a number that is NaN',
      'an invalid date',
    ]);
    expect(answerFaults({ a: [1, null, 'x'], b: new Date(0) })).toEqual([]);
  });

  it('errors of the language, codes without a page and values in messages', () => {
    expect(errorFaults(new TypeError('x'))).toHaveLength(1);
    const kind = { code: 'no_such_code', text: 'was confidential-7f3a' };
    expect(errorFaults(new custops.InputError(kind, 'a', 1))).toHaveLength(2);
    expect(errorFaults(new custops.InputError({ code: 'wrong_type', text: 'x' }, 'a', 1))).toEqual(
      [],
    );
  });

  it('a property on a prototype', () => {
    const before = pictureOfPrototypes();
    const prototype = Object.prototype as { polluted?: number };
    prototype.polluted = 1;
    try {
      expect(changedSince(before)).toEqual(['changed: polluted']);
    } finally {
      delete prototype.polluted;
    }
    expect(changedSince(before)).toEqual([]);
  });

  it('a call that takes too long', () => {
    expect(boundMs('toEpochMs', 0)).toBe(100);
    expect(boundMs('toEpochMs', 1000)).toBe(300);
  });
});

describe('the kept failures', () => {
  it('name what is called', () => {
    const known = targets.map(({ name }) => name);
    expect(keptFailures().filter((each) => !known.includes(each.function))).toEqual([]);
  });
});
