// One small job with the installed package, the same in both module systems.
const assert = require('node:assert/strict');

module.exports = function use(custops) {
  const { addBusinessTime, defineCalendar, defineSla, evaluateSla, isCustopsError } = custops;
  const berlin = defineCalendar({
    id: 'berlin',
    timeZone: 'Europe/Berlin',
    hours: { mon: [['09:00', '17:00']], fri: [['09:00', '15:00']] },
    holidays: [{ rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', name: 'Labour Day' }],
  });
  // Over a weekend on which the clocks change, and over a holiday of a recurrence.
  const due = addBusinessTime(berlin, '2026-03-27T14:30:00+01:00', '1h');
  assert.equal(due.toISOString(), '2026-03-30T07:30:00.000Z');
  const afterHoliday = addBusinessTime(berlin, '2026-04-27T16:00:00+02:00', '2h');
  assert.equal(afterHoliday.toISOString(), '2026-05-04T08:00:00.000Z');

  const targets = [{ metric: 'first_response', within: '1h' }];
  const policies = [{ id: 'all', calendar: 'berlin', targets }];
  const sla = defineSla({ policies }, { calendars: [berlin] });
  const ticket = { id: 't1', events: [{ type: 'created', at: '2026-03-27T14:30:00+01:00' }] };
  const { clocks } = evaluateSla(sla, ticket, { now: '2026-03-30T09:00:00Z' });
  assert.equal(clocks.first_response.state, 'breached');
  assert.equal(clocks.first_response.dueAt.toISOString(), due.toISOString());

  assert.throws(
    () => defineCalendar({ timeZone: 'Europe/Berlim', hours: {} }),
    (error) => isCustopsError(error) && error.code === 'invalid_config',
  );
};
