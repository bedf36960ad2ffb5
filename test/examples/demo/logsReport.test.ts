import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logsReport } from '../../../examples/demo/logsReport.js';
import { calendarTime, officeTime } from '../../../examples/demo/report/formatting.js';
import { renderText } from '../../../examples/demo/report/renderText.js';
import { dataFolder, dataMissing } from '../../support/dataFolder.js';

interface DurationCase {
  readonly id: string;
  readonly expect: Readonly<Record<string, { readonly p50: number; readonly p90: number }>>;
}

const casesFile = join(import.meta.dirname, '..', '..', 'cases', 'metrics.json');

/** The reference numbers of the helpdesk log's durations, in seconds. */
function referenceDurations(): DurationCase['expect'] {
  const { cases } = JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: DurationCase[] };
  return cases.find(({ id }) => id === 'helpdesk-duration-summary')?.expect ?? {};
}

describe('the report on the real logs', () => {
  it('says what the reference numbers say', { timeout: 120_000 }, (context) => {
    if (dataMissing !== undefined) context.skip(dataMissing);
    const text = renderText(logsReport(dataFolder, () => undefined));
    // metrics.json, incident-sla: 24,918 incidents, 15,803 met, Wilson 0.6282 to 0.6402.
    expect(text).toMatch(/all +24,918 +15,803 +63\.4 % +62\.8 % to 64\.0 %/);
    expect(text).toMatch(/4 +774 +651 +84\.1 % +81\.4 % to 86\.5 %/);
    expect(text).toMatch(/2016-03 +8,995 +3,585 /);
    for (const [name, { p50, p90 }] of Object.entries(referenceDurations())) {
      const time = name === 'calendarSeconds' ? calendarTime : officeTime;
      const label = name === 'calendarSeconds' ? 'calendar time' : `office time, ${name}`;
      const row = text
        .split('\n')
        .find((line) => line.trim().startsWith(`${label} `) && line.includes('3,804'));
      expect(row?.trim().split(/ {2,}/).slice(1, 4)).toEqual([
        '3,804',
        time(p50 * 1000),
        time(p90 * 1000),
      ]);
    }
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});
