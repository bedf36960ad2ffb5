import { defineSla, evaluateSla, explainClock, readClocks } from 'custops';
import type { ClockReading, Sla, SlaConfig, SlaState, Ticket } from 'custops';

declare const ticket: Ticket;
declare const state: SlaState;
const now = 0;

const sla = defineSla(
  {
    policies: [
      {
        id: 'all',
        calendar: '24x7',
        targets: [
          { metric: 'first_response', within: '1h' },
          { metric: 'repair', within: null },
        ],
      },
    ],
    groupPolicies: [
      { id: 'g', calendar: '24x7', targets: [{ metric: 'group_ownership', within: '1h' }] },
    ],
    clocks: [
      { id: 'repair', start: [{ type: 'created' }], stop: [{ type: 'solved' }], cycle: 'single' },
    ],
  },
  { calendars: [] },
);

sla satisfies Sla<'first_response' | 'repair' | 'group_ownership'>;
sla.clockIds satisfies readonly ('first_response' | 'repair' | 'group_ownership')[];

const { clocks } = evaluateSla(sla, ticket, { now });
clocks.first_response satisfies ClockReading;
clocks.repair satisfies ClockReading;
clocks.group_ownership satisfies ClockReading;
// @ts-expect-error a mistyped clock
clocks.first_respons satisfies unknown;
// @ts-expect-error a preset that no policy names
clocks.resolution satisfies unknown;

explainClock(sla, ticket, 'repair', { now });
// @ts-expect-error a mistyped clock
explainClock(sla, ticket, 'repairs', { now });

readClocks(sla, state, { now }).clocks.repair satisfies ClockReading;
// @ts-expect-error a mistyped clock
readClocks(sla, state, { now }).clocks.repairs satisfies unknown;

// @ts-expect-error now is always given
evaluateSla(sla, ticket, {});
// @ts-expect-error an answer is not to be changed
clocks.repair.state = 'met';

// Rules that come from a file have clocks by any name.
declare const config: SlaConfig;
const loose = defineSla(config, { calendars: [] });
evaluateSla(loose, ticket, { now }).clocks['anything'] satisfies ClockReading | undefined;

const policy = { id: 'a', calendar: '24x7', targets: [] };
// @ts-expect-error a policy needs a calendar
defineSla({ policies: [{ id: 'a', targets: [] }] }, { calendars: [] });
// @ts-expect-error a target without a span says so by null
defineSla({ policies: [{ ...policy, targets: [{ metric: 'a' }] }] }, { calendars: [] });
// @ts-expect-error calendars are compiled ones
defineSla({ policies: [policy] }, { calendars: ['office'] });

// As an imported JSON file is typed: words are any text there.
declare const imported: {
  policies: {
    id: string;
    calendar: string;
    targets: { metric: string; within: string; onReopen: string; pauseOn: string[] }[];
  }[];
  clocks: {
    id: string;
    start: { type: string; by: string }[];
    stop: { type: string }[];
    cycle: string;
  }[];
};
defineSla(imported, { calendars: [] }) satisfies Sla;
