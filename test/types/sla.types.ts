import { alwaysOpen, defineCalendar, defineSla, evaluateSla, explainClock } from 'custops';
import type { Ticket } from 'custops';
import berlinJson from './berlin.calendar.json' with { type: 'json' };
import goldJson from './gold.sla.json' with { type: 'json' };

declare const ticket: Ticket;
declare const now: Date;

const sla = defineSla(
  {
    policies: [
      {
        id: 'all',
        calendar: '24x7',
        targets: [{ metric: 'first_response', within: '1h' }],
      },
    ],
  },
  { calendars: [alwaysOpen] },
);
const { clocks } = evaluateSla(sla, ticket, { now });
clocks.first_response.dueAt satisfies Date | null;
// @ts-expect-error a mistyped clock id does not compile
clocks.first_reponse satisfies unknown;
// @ts-expect-error nor does it as an argument
explainClock(sla, ticket, 'first_reponse', { now });
// @ts-expect-error now is not optional
evaluateSla(sla, ticket, {});
// @ts-expect-error a policy names its calendar
defineSla({ policies: [{ id: 'all', targets: [] }] }, { calendars: [] });

// Policies kept as a JSON file are a config; their clock ids are strings then.
const gold = defineSla(goldJson, { calendars: [defineCalendar(berlinJson)] });
evaluateSla(gold, ticket, { now }).clocks['resolution']?.dueAt satisfies Date | null | undefined;
