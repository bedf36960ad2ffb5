import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSla, type Sla, type SlaEvaluation } from '../../src/sla/index.js';
import { scenarioOf } from '../../src/testing/index.js';
import { expandRows } from '../../src/testing/scenarios/expandRows.js';
import { scenarioTicket } from '../../src/testing/scenarios/scenarioTicket.js';
import { scenarioTimes } from '../../src/testing/scenarios/scenarioTimes.js';
import { anonymizeTicket, type Ticket } from '../../src/ticket/index.js';
import { anyConfig, anyLog, anyNow, compile, minute } from '../sla/arbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

/** The fields that the policies of `anyConfig` ask for; the rest of a log may be anything. */
const keep = ['tier', 'group'];

const name = fc.constantFrom('ana', 'ben', 'ana@acme.example', '__proto__', 'person-2', 'field-1');
const extras = fc.dictionary(
  fc.oneof(name, fc.constantFrom('actor', 'channel', 'reason', 'assignee', 'tags', 'subject')),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
  { maxKeys: 3 },
);

const other = fc.oneof(
  fc.record({ type: fc.constant('assigned'), to: fc.option(name) }),
  fc.record({ type: fc.constant('tags_changed'), add: fc.array(name), remove: fc.array(name) }),
  fc.record({ type: fc.constant('field_changed'), field: name, to: fc.jsonValue() }),
  fc.record({
    type: fc.constant('excused'),
    from: fc.integer({ min: 0, max: 400 }).map(minute),
    to: fc.integer({ min: 0, max: 400 }).map(minute),
    reason: name,
    approvedBy: name,
  }),
  fc.record({
    type: fc.constantFrom('assigned', 'group_changed', 'priority_changed', 'status_changed'),
    to: fc.anything({ withBigInt: true, withDate: true }).filter((to) => typeof to !== 'string'),
  }),
);

const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    own: extras,
    log: anyLog,
    more: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), other), { maxLength: 5 }),
    beside: fc.array(extras, { maxLength: 20 }),
  })
  .map(({ own, log, more, beside }) => {
    const told = [...log, ...more.map(([at, event]) => ({ ...event, at: minute(at) }))];
    const events = told.map((event, index) => ({ ...beside[index], ...event }));
    return { ...own, id: 'acme-17', events };
  });

/** An answer without the id, and without the values that its review quotes. */
function answer({ anomalies, ticketId: _, ...rest }: SlaEvaluation): unknown {
  return { ...rest, anomalies: anomalies.map(({ code, path }) => [code, ...path]) };
}

const asked = (sla: Sla, ticket: Ticket, now: number): unknown =>
  answer(evaluateSla(sla, ticket, { now }));

describe('an anonymised ticket', () => {
  it('has the clocks of the original, under policies that ask for what is kept', () => {
    fc.assert(
      fc.property(anyConfig, anyTicket, anyNow, (config, ticket, now) => {
        const sla = compile(config);
        const shown = anonymizeTicket(ticket, { keep });
        expect(asked(sla, shown, now)).toEqual(asked(sla, ticket, now));
      }),
    );
  });

  it('is plain JSON, and itself when anonymised again', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const shown = anonymizeTicket(deepFreeze(ticket), { keep });
        expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
        expect(anonymizeTicket(shown, { keep })).toEqual(shown);
      }),
    );
  });

  it('means the same as a scenario, through JSON and in any zone', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(anyConfig, anyTicket, anyNow, zone, (config, ticket, now, timeZone) => {
        const sla = compile(config);
        const shown = anonymizeTicket(ticket, { keep });
        const text = JSON.stringify(scenarioOf(shown, { timeZone }));
        const scenario = JSON.parse(text) as ReturnType<typeof scenarioOf>;
        const [single] = expandRows(scenario, 0);
        const played = scenarioTicket(single!, scenarioTimes(single!));
        const { clocks } = evaluateSla(sla, played, { now });
        expect(clocks).toEqual(evaluateSla(sla, ticket, { now }).clocks);
      }),
      { numRuns: 50 },
    );
  });
});
