import type { SlaConfig } from 'custops';

const calendarByGroup = { berlin: 'berlin', new_york: 'new_york', sydney: 'sydney' };

/** The promises of the desk: a better tier is promised more, urgent gold tickets day and night. */
export const deskPolicy = {
  fields: {
    tier: ['gold', 'silver', 'bronze'],
    priority: ['urgent', 'high', 'normal', 'low'],
  },
  policies: [
    {
      id: 'gold-urgent',
      when: { tier: 'gold', priority: 'urgent' },
      calendar: '24x7',
      targets: [
        { metric: 'first_response', within: '30m', warnAt: ['50%'] },
        { metric: 'resolution', within: '8h', warnAt: ['75%'], pauseOn: ['pending'] },
      ],
    },
    {
      id: 'gold',
      when: { tier: 'gold' },
      calendar: 'berlin',
      calendarByGroup,
      targets: [
        { metric: 'first_response', when: { priority: 'high' }, within: '1h', warnAt: ['50%'] },
        { metric: 'first_response', within: '2h', warnAt: ['50%'] },
        {
          metric: 'resolution',
          when: { priority: 'high' },
          within: '8h',
          warnAt: ['2h'],
          pauseOn: ['pending', { status: 'on_hold', reason: 'vendor' }],
        },
        {
          metric: 'resolution',
          within: '1bd',
          warnAt: ['4h'],
          pauseOn: ['pending', { status: 'on_hold', reason: 'vendor' }],
        },
      ],
    },
    {
      id: 'silver',
      when: { tier: 'silver' },
      calendar: 'berlin',
      calendarByGroup,
      targets: [
        { metric: 'first_response', when: { priority: 'urgent' }, within: '1h', warnAt: ['50%'] },
        { metric: 'first_response', when: { priority: 'high' }, within: '2h', warnAt: ['50%'] },
        { metric: 'first_response', within: '4h', warnAt: ['50%'] },
        {
          metric: 'resolution',
          when: { priority: ['urgent', 'high'] },
          within: '10h',
          warnAt: ['75%'],
          pauseOn: ['pending', 'on_hold'],
        },
        { metric: 'resolution', within: '20h', warnAt: ['75%'], pauseOn: ['pending', 'on_hold'] },
      ],
    },
    {
      id: 'bronze',
      calendar: 'berlin',
      calendarByGroup,
      targets: [
        { metric: 'first_response', when: { priority: 'urgent' }, within: '2h', warnAt: ['50%'] },
        { metric: 'first_response', when: { priority: 'high' }, within: '4h', warnAt: ['50%'] },
        { metric: 'first_response', within: '8h', warnAt: ['50%'] },
        { metric: 'resolution', within: '30h', warnAt: ['75%'], pauseOn: ['pending', 'on_hold'] },
      ],
    },
  ],
} as const satisfies SlaConfig;
