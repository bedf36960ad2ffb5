import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownershipBounces, type OwnershipChange } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { deepFreeze } from '../../support/deepFreeze.js';

const MINUTE = 60_000;
const change = (minute: number, team: string | null, owner: string | null): OwnershipChange => ({
  at: minute * MINUTE,
  team,
  owner,
});

describe('ownershipBounces', () => {
  it('counts stays, handoffs, returns and the time without an owner', () => {
    const bounces = ownershipBounces([
      change(0, 'support', null),
      change(5, 'support', 'ana'),
      change(20, 'billing', null),
      change(50, 'billing', 'bo'),
      change(60, 'support', 'ana'),
      change(80, 'billing', 'bo'),
    ]);
    expect(bounces).toMatchObject({
      teamChanges: 3,
      ownerChanges: 5,
      returns: 2,
      returnedTo: ['support', 'billing'],
      distinctOwners: 2,
      unownedMs: 35 * MINUTE,
    });
    expect(bounces.stays.map(({ team, ms, isReturn }) => [team, ms, isReturn])).toEqual([
      ['support', 20 * MINUTE, false],
      ['billing', 40 * MINUTE, false],
      ['support', 20 * MINUTE, true],
      ['billing', null, true],
    ]);
  });

  it('has a stay without a team, to which nobody returns', () => {
    const { stays, returns } = ownershipBounces([
      change(0, null, null),
      change(1, 'support', 'ana'),
      change(2, null, null),
    ]);
    expect(stays.map(({ team, isReturn }) => [team, isReturn])).toEqual([
      [null, false],
      ['support', false],
      [null, false],
    ]);
    expect(returns).toBe(0);
  });

  it('gives no length to what still lasts, and counts it not as unowned yet', () => {
    const { stays, unownedMs } = ownershipBounces([change(0, 'support', null)]);
    expect(stays[0]).toMatchObject({ endAt: null, ms: null });
    expect(unownedMs).toBe(0);
  });

  it('is empty for an empty history', () => {
    expect(ownershipBounces([])).toEqual({
      ...{ stays: [], teamChanges: 0, ownerChanges: 0, returns: 0, returnedTo: [] },
      ...{ distinctOwners: 0, unownedMs: 0 },
    });
  });

  it('refuses entries that say nothing', () => {
    expect(codeOf(() => ownershipBounces(null as never))).toBe('wrong_type');
    expect(() => ownershipBounces([change(0, 3 as never, null)])).toThrow(
      expect.objectContaining({ code: 'wrong_type', argument: 'history[0].team' }) as Error,
    );
    expect(() => ownershipBounces([change(0, 'a', undefined as never)])).toThrow(
      expect.objectContaining({ code: 'wrong_type', argument: 'history[0].owner' }) as Error,
    );
    expect(codeOf(() => ownershipBounces([{ at: 'now', team: null, owner: null }]))).toBe(
      'invalid_instant',
    );
  });

  it('keeps its laws on random histories', () => {
    const name = (names: string[]) => fc.option(fc.constantFrom(...names));
    const entry = fc.record({
      minutes: fc.nat(9),
      team: name(['s', 'b', 't']),
      owner: name(['x', 'y']),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), fc.nat(), (steps, seed) => {
        let at = 0;
        const history = steps.map(({ minutes, team, owner }) =>
          change((at += minutes + 1), team, owner),
        );
        const bounces = ownershipBounces(deepFreeze(history));
        const { stays, teamChanges, returns, returnedTo, unownedMs } = bounces;
        // Stays tile the history, and neighbours differ.
        expect(stays[0]?.startAt.getTime()).toBe(history[0]?.at);
        expect(stays.at(-1)?.endAt).toBeNull();
        stays.slice(1).forEach((stay, i) => {
          expect(stay.startAt).toEqual(stays[i]?.endAt);
          expect(stay.team).not.toBe(stays[i]?.team);
        });
        expect(teamChanges).toBe(stays.length - 1);
        const teams = stays.flatMap(({ team }) => team ?? []);
        expect(returns).toBe(teams.length - new Set(teams).size);
        expect(returnedTo).toHaveLength(returns);
        // Unowned time, minute by minute.
        let unowned = 0;
        const lastOwned = history.findLastIndex(({ owner }) => owner !== null);
        history.slice(0, lastOwned + 1).forEach(({ owner, at: from }, i) => {
          if (owner === null) unowned += Number(history[i + 1]?.at) - Number(from);
        });
        expect(unownedMs).toBe(unowned);
        // The order in which entries are listed says nothing, and an entry that repeats its
        // predecessor changes nothing.
        const turn = seed % history.length;
        expect(ownershipBounces([...history.slice(turn), ...history.slice(0, turn)])).toEqual(
          bounces,
        );
        const again = history[turn];
        if (again === undefined) return;
        const repeat = { ...again, at: Number(again.at) + 1 };
        expect(ownershipBounces([...history, repeat])).toEqual(bounces);
      }),
    );
  });
});
