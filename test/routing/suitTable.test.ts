import { describe, expect, it } from 'vitest';
import type { AgentTraits } from '../../src/routing/assign/agentTraits.js';
import { hasBit, SuitTable } from '../../src/routing/assign/suitTable.js';
import type { Demand } from '../../src/routing/queue/demand.js';

const agent = (traits: Partial<AgentTraits>): AgentTraits => ({
  id: 'a',
  online: true,
  shift: { kind: 'always' },
  queues: new Set(),
  skills: new Map(),
  languages: new Set(),
  channelMax: new Map(),
  open: new Map(),
  ...traits,
});

const demand = (asked: Partial<Demand>): Demand => ({
  slot: -1,
  queues: null,
  skills: [],
  language: null,
  channel: 'email',
  ...asked,
});

/** The places of the agents that suit. */
function suited(
  agents: readonly AgentTraits[],
  asked: Partial<Demand>,
  table = new SuitTable(agents),
) {
  const bits = table.suited(demand(asked));
  return agents.flatMap((_, place) => (hasBit(bits, place) ? [place] : []));
}

describe('SuitTable', () => {
  it('has nobody without agents', () => {
    expect(suited([], {})).toEqual([]);
    expect(suited([], { queues: ['billing'], language: 'de' })).toEqual([]);
  });

  it('takes everybody for a demand that asks for nothing, and nobody for one of no queue', () => {
    expect(suited([agent({}), agent({})], {})).toEqual([0, 1]);
    expect(suited([agent({}), agent({})], { queues: [] })).toEqual([]);
  });

  it('keeps each agent at its own bit, over the edges of words', () => {
    const places = [0, 30, 31, 32, 63, 64];
    const agents = Array.from({ length: 65 }, (_, place) =>
      agent({ queues: new Set(places.includes(place) ? ['billing'] : []) }),
    );
    expect(suited(agents, { queues: ['billing'] })).toEqual(places);
  });

  it('asks for any of the queues, all of the skills, and the language', () => {
    const agents = [
      agent({
        queues: new Set(['a']),
        skills: new Map([['sql', 2000]]),
        languages: new Set(['de']),
      }),
      agent({
        queues: new Set(['b']),
        skills: new Map([
          ['sql', 3000],
          ['css', 1000],
        ]),
      }),
      agent({
        queues: new Set(['c']),
        skills: new Map([['sql', 3000]]),
        languages: new Set(['de']),
      }),
    ];
    const sql = { skill: 'sql', level: 2000 };
    expect(suited(agents, { queues: ['a', 'b'], skills: [sql] })).toEqual([0, 1]);
    expect(suited(agents, { skills: [sql, { skill: 'css', level: 1 }] })).toEqual([1]);
    expect(suited(agents, { skills: [{ ...sql, level: 2001 }], language: 'de' })).toEqual([2]);
    // A level of nothing is a skill that everybody has.
    expect(suited(agents, { skills: [{ skill: 'rust', level: 0 }] })).toEqual([0, 1, 2]);
  });

  it('answers alike when it is asked again, and does not mix up what it was asked', () => {
    const agents = [agent({ languages: new Set(['de']) }), agent({ queues: new Set(['de']) })];
    const table = new SuitTable(agents);
    for (let turn = 0; turn < 2; turn++) {
      expect(suited(agents, { language: 'de' }, table)).toEqual([0]);
      expect(suited(agents, { queues: ['de'] }, table)).toEqual([1]);
      expect(suited(agents, { skills: [{ skill: 'de', level: 1 }] }, table)).toEqual([]);
    }
  });
});
