import { describe, expect, it } from 'vitest';
import { parseRule } from '../../src/calendar/parseRule.js';

const easter = 'BYEASTER goes with FREQ=YEARLY and INTERVAL alone';
const yearly = 'BYYEARDAY and BYWEEKNO need FREQ=YEARLY';
const week = 'BYWEEKNO needs BYDAY, without numbers';
const numbered = 'numbered days, BYMONTHDAY and BYSETPOS need FREQ=MONTHLY or YEARLY';
const whole = 'holidays are whole dates, leave out times of day';
const noDay = 'it names no day: add one, or from';

describe('a rule is refused', () => {
  it.each([
    ['FREQ=YEARLY;COUNT=3', 'write until instead of COUNT'],
    ['FREQ=YEARLY;UNTIL=20260101', 'write until beside the rule instead of UNTIL in it'],
    ['FREQ=YEARLY;DTSTART=20260101', 'write from beside the rule instead of DTSTART in it'],
    ['FREQ=YEARLY;TZID=Europe/Berlin', 'dates are those of the calendar, leave out TZID'],
    ['FREQ=YEARLY;BYHOUR=9', whole],
    ['FREQ=YEARLY;BYMINUTE=9', whole],
    ['FREQ=YEARLY;BYSECOND=9', whole],
    ['COUNT', 'write until instead of COUNT'],
    ['', '"" is no part of it'],
    ['=YEARLY', '"=YEARLY" is no part of it'],
    ['FREQ', '"FREQ" is no part of it'],
    ['FREQ=YEARLY=2', '"FREQ=YEARLY=2" is no part of it'],
    ['toString=1', '"toString=1" is no part of it'],
    [`X${'Y'.repeat(60)}`, `"X${'Y'.repeat(39)}" is no part of it`],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTH=1', 'BYMONTH stands twice'],
    ['BYMONTH=1;BYMONTHDAY=1', 'FREQ is missing'],
    ['FREQ=MONTHLY;BYEASTER=0', easter],
    ['FREQ=YEARLY;BYEASTER=0;BYMONTH=1', easter],
    ['FREQ=YEARLY;BYEASTER=0;BYMONTHDAY=1', easter],
    ['FREQ=YEARLY;BYEASTER=0;BYDAY=MO', easter],
    ['FREQ=YEARLY;BYEASTER=0;BYSETPOS=1', easter],
    ['FREQ=YEARLY;BYEASTER=0;BYYEARDAY=1', easter],
    ['FREQ=YEARLY;BYEASTER=0;BYWEEKNO=1', easter],
    ['FREQ=MONTHLY;BYYEARDAY=1', yearly],
    ['FREQ=MONTHLY;BYWEEKNO=1;BYDAY=MO', yearly],
    ['FREQ=YEARLY;BYWEEKNO=1', week],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', week],
    ['FREQ=WEEKLY;BYDAY=1MO', numbered],
    ['FREQ=DAILY;BYDAY=-1MO', numbered],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1', numbered],
    ['FREQ=DAILY;BYMONTHDAY=1', numbered],
    ['FREQ=YEARLY;BYMONTH=1;BYSETPOS=1', 'BYSETPOS needs the days of which to choose'],
  ])('%j, from a day or not: %s', (text, reason) => {
    expect(parseRule(text, false)).toBe(reason);
    expect(parseRule(text, true)).toBe(reason);
  });

  it.each([
    ['FREQ=YEARLY;INTERVAL=2;BYEASTER=0', 'INTERVAL needs from, to count from'],
    ['FREQ=DAILY;INTERVAL=2', 'INTERVAL needs from, to count from'],
    ['FREQ=YEARLY', noDay],
    ['FREQ=YEARLY;BYMONTH=1', noDay],
    ['FREQ=MONTHLY;INTERVAL=1', noDay],
    ['FREQ=WEEKLY', noDay],
  ])('%j without a day to count from: %s', (text, reason) => {
    expect(parseRule(text, false)).toBe(reason);
    expect(typeof parseRule(text, true)).toBe('object');
  });

  it.each([
    ...['FREQ=HOURLY', 'FREQ=xDAILY', 'FREQ=DAILYx', 'FREQ='],
    ...['INTERVAL=0', 'INTERVAL=1000', 'INTERVAL=+1', 'INTERVAL=x1', 'INTERVAL=01'],
    ...['BYMONTH=0', 'BYMONTH=13', 'BYMONTH=1,', 'BYMONTH=,1', 'BYMONTH=1 2', 'BYMONTH=-1'],
    ...['BYMONTHDAY=0', 'BYMONTHDAY=32', 'BYMONTHDAY=*1', 'BYMONTHDAY=1x'],
    ...['BYDAY=M', 'BYDAY=54MO', 'BYDAY=0MO', 'BYDAY=MO,', 'BYDAY=*1MO', 'BYDAY=MOTU'],
    ...['BYSETPOS=0', 'BYSETPOS=367', 'BYYEARDAY=0', 'BYYEARDAY=367', 'BYYEARDAY=400'],
    ...['BYWEEKNO=0', 'BYWEEKNO=54', 'BYWEEKNO=*1'],
    ...['BYEASTER=-81', 'BYEASTER=-90', 'BYEASTER=250', 'BYEASTER=x1', 'BYEASTER=1x'],
    ...['BYEASTER=*1', 'BYEASTER=', 'BYEASTER=300', 'BYEASTER=-100', 'BYEASTER=-200'],
    ...['WKST=MOO', 'WKST=XMO', 'WKST=1MO', 'WKST='],
  ])('for the value of %s', (part) => {
    expect(parseRule(part, true)).toBe(`${JSON.stringify(part)} is out of bounds`);
  });
});

describe('a rule is taken apart', () => {
  it.each([
    'FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=-31,+9,10,29',
    'FREQ=MONTHLY;BYDAY=+53MO,-1SU,9FR,49WE,TH;BYMONTHDAY=1',
    'FREQ=YEARLY;BYYEARDAY=1,99,100,299,300,359,366,-366,+10',
    'FREQ=YEARLY;BYDAY=MO;BYSETPOS=-1,366',
    'FREQ=YEARLY;BYMONTHDAY=1;BYSETPOS=1',
    'FREQ=YEARLY;BYYEARDAY=1;BYSETPOS=1',
    'FREQ=YEARLY;BYWEEKNO=1,53,-49,+9;BYDAY=SA',
    'FREQ=WEEKLY;BYDAY=TU,SA;WKST=SU',
    'FREQ=DAILY;INTERVAL=1;BYDAY=TU',
    'FREQ=DAILY',
    ...[0, 9, 10, 79, -79, -80, 80, 99, 100, 199, 200, 249].map((n) => `FREQ=YEARLY;BYEASTER=${n}`),
    ...['+5', '+79', '+80', '+100', '+249', '-9'].map((n) => `FREQ=YEARLY;BYEASTER=${n}`),
  ])('%s', (text) => {
    const parts: unknown = Object.fromEntries(text.split(';').map((part) => part.split('=')));
    expect({ ...(parseRule(text, false) as object) }).toEqual(parts);
  });

  it.each(['INTERVAL=9', 'INTERVAL=10', 'INTERVAL=999'])('%s, counted from a day', (part) => {
    expect(typeof parseRule(`FREQ=DAILY;${part}`, true)).toBe('object');
  });

  it('has no keys but its own', () => {
    expect(Object.getPrototypeOf(parseRule('FREQ=DAILY', false))).toBeNull();
  });
});
