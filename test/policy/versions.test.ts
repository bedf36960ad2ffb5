import { describe, expect, it } from 'vitest';
import {
  definePolicySet,
  definePolicyVersions,
  policySetFor,
  type PolicySet,
} from '../../src/policy/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';

const version = (name: string, from?: string, appliesTo?: string): PolicySet =>
  definePolicySet({
    id: 'desk',
    version: name,
    ...(from !== undefined && { effectiveFrom: `${from}T00:00:00Z` }),
    ...(appliesTo !== undefined && { appliesTo }),
    calendars: [],
  });
const versions = definePolicyVersions([
  version('3', '2026-03-01', 'open_at'),
  version('1'),
  version('2', '2026-02-01'),
]);
const ticket = (created: string, ...events: TicketEvent[]) => ({
  id: 't1',
  events: [{ at: `${created}T10:00:00Z`, type: 'created' } as const, ...events],
});
const holds = (events: ReturnType<typeof ticket>, now: string): unknown => {
  const answer = policySetFor(versions, events, { now: `${now}T00:00:00Z` });
  return [
    answer?.set.version,
    answer?.because.code,
    answer?.passedOver.map(({ version: name, because }) => [name, because.code]),
  ];
};

describe('policySetFor', () => {
  it('takes the latest version in effect that reaches the ticket, and says why not later ones', () => {
    expect(holds(ticket('2026-01-10'), '2026-01-20')).toEqual(['1', 'first', []]);
    expect(holds(ticket('2026-01-10'), '2026-02-20')).toEqual([
      '1',
      'first',
      [['2', 'created_before']],
    ]);
    expect(holds(ticket('2026-02-10'), '2026-02-20')).toEqual(['2', 'created_from', []]);
    expect(holds(ticket('2026-02-10'), '2026-03-20')).toEqual(['3', 'open_at', []]);
    expect(holds(ticket('2026-03-10'), '2026-03-20')).toEqual(['3', 'created_from', []]);
  });

  it('leaves alone what was done when an open_at version took effect', () => {
    const solved: TicketEvent = {
      at: '2026-02-20T00:00:00Z',
      type: 'status_changed',
      to: 'solved',
    };
    expect(holds(ticket('2026-02-10', solved), '2026-03-20')).toEqual([
      '2',
      'created_from',
      [['3', 'done_before']],
    ]);
  });

  it('counts a ticket created at the very instant', () => {
    const events = [{ at: '2026-02-01T00:00:00Z', type: 'created' } as const];
    const answer = policySetFor(versions, { id: 't1', events }, { now: '2026-02-02T00:00:00Z' });
    expect(answer?.set.version).toBe('2');
  });

  it('gives null before the first version', () => {
    const late = definePolicyVersions([version('2', '2026-02-01')]);
    expect(policySetFor(late, ticket('2026-01-10'), { now: '2026-01-20T00:00:00Z' })).toBeNull();
  });
});
