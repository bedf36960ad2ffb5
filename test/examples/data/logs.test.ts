import { describe, expect, it } from 'vitest';
import { parseHelpdeskCsv, readHelpdeskCsv } from '../../../examples/data/readHelpdeskCsv.js';
import { parseIncidentCsv, readIncidentZip } from '../../../examples/data/readIncidentZip.js';
import { dataFolder, dataMissing } from '../../support/dataFolder.js';
import { incidentCsv } from '../../support/incidentCsv.js';

describe('the helpdesk log', () => {
  it('gathers the events of a case', () => {
    const text =
      'CaseID,ActivityID,CompleteTimestamp\n2,1,2012-04-03 16:55:38\n2,6,2012-04-05 17:15:52\n';
    expect(parseHelpdeskCsv(text, 'helpdesk.csv')).toEqual([
      {
        id: 2,
        events: [
          { activity: 1, at: Date.parse('2012-04-03T16:55:38Z') },
          { activity: 6, at: Date.parse('2012-04-05T17:15:52Z') },
        ],
      },
    ]);
  });

  it.each([
    ['2,1,2012-02-30 16:55:38', 'field CompleteTimestamp: "2012-02-30 16:55:38" is not a date'],
    ['2,1,2012-04-03', 'field CompleteTimestamp'],
    ['2,,2012-04-03 16:55:38', 'field ActivityID: "" is not a whole number'],
    ['two,1,2012-04-03 16:55:38', 'field CaseID: "two" is not a whole number'],
  ])('names line and field of %j', (row, message) => {
    const text = `CaseID,ActivityID,CompleteTimestamp\n1,1,2012-01-01 00:00:00\n${row}\n`;
    expect(() => parseHelpdeskCsv(text, 'helpdesk.csv')).toThrow(
      `helpdesk.csv, line 3, ${message}`,
    );
  });

  it('names a column that is not there', () => {
    expect(() => parseHelpdeskCsv('CaseID,Activity\n', 'helpdesk.csv')).toThrow(
      'helpdesk.csv, line 1, field ActivityID: no such column',
    );
  });

  it('has the rows and cases that its description tells', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const cases = readHelpdeskCsv(dataFolder);
    expect(cases.length).toBe(3_804);
    expect(cases.reduce((sum, { events }) => sum + events.length, 0)).toBe(13_710);
  });
});

describe('the incident log', () => {
  it('reads the question mark as missing, and the second of two columns of one name', () => {
    const [incident] = parseIncidentCsv(incidentCsv([{ category: '55', subcategory: '?' }]), 'log');
    expect(incident?.rows[0]).toMatchObject({ category: '55', subcategory: null });
  });

  it.each([
    [
      { sys_updated_at: '31/4/2016 01:23' },
      'field sys_updated_at: "31/4/2016 01:23" is not a date',
    ],
    [{ opened_at: '?' }, 'field opened_at: "?" is not a date'],
    [{ resolved_at: 'soon' }, 'field resolved_at: "soon" is not a date'],
    [{ made_sla: 'yes' }, 'field made_sla: "yes" is not true or false'],
    [{ reopen_count: '-1' }, 'field reopen_count: "-1" is not a whole number'],
  ])('names line and field of %j', (fields, message) => {
    const text = incidentCsv([{}, fields]);
    expect(() => parseIncidentCsv(text, 'log.zip')).toThrow(`log.zip, line 3, ${message}`);
  });

  it('has the rows and incidents that its description tells', (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const shares: number[] = [];
    const incidents = readIncidentZip(dataFolder, (share) => shares.push(share));
    expect(incidents.length).toBe(24_918);
    expect(incidents.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(141_712);
    expect(incidents.every(({ rows }) => rows.at(-1)?.state === 'Closed')).toBe(true);
    expect(incidents.filter(({ rows }) => rows.at(-1)?.resolvedAt === null).length).toBe(1_556);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
