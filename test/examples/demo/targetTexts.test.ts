import { describe, expect, it } from 'vitest';
import { targetTexts } from '../../../examples/demo/targetTexts.js';
import { defineCalendar } from '../../../src/calendar/index.js';
import { defineSla, evaluateSla, type SlaConfig } from '../../../src/sla/index.js';

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
});

function textOf(row: object): string {
  const config = {
    policies: [
      {
        id: 'all',
        calendar: 'office',
        targets: [
          { metric: 'first_response', within: '1h' },
          { metric: 'resolution', pauseOn: [], ...row },
        ],
      },
    ],
  } as unknown as SlaConfig;
  const sla = defineSla(config, { calendars: [office] });
  const ticket = { id: 't1', events: [{ at: '2026-03-02T09:00:00Z', type: 'created' }] } as const;
  const { clocks } = evaluateSla(sla, ticket, { now: '2026-03-02T10:00:00Z' });
  const clock = clocks['resolution'];
  if (clock === undefined) throw new Error('no clock');
  return targetTexts(config)(clock);
}

describe('targetTexts', () => {
  it.each([
    [{ within: '90m' }, '1h30m'],
    [{ within: '1bd' }, '1 business day'],
    [{ within: '3bd' }, '3 business days'],
    [{ within: '3bd', id: 'days' }, '3 business days'],
    [{ within: null }, '–'],
  ])('says %j as %s', (row, text) => {
    expect(textOf(row)).toBe(text);
  });
});
