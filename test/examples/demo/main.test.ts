import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { incidentCsv } from '../../support/incidentCsv.js';
import { zipFile } from '../../support/zipFile.js';

const root = resolve(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `npm run demo -- …` does. */
function demo(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(
    process.execPath,
    [join(root, 'scripts', 'runTs.mjs'), join(root, 'examples', 'demo', 'main.ts'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
}

const HELPDESK = 'CaseID,ActivityID,CompleteTimestamp\n2,1,2012-04-03 16:55:38\n';

function writeData(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const data = mkdtempSync(join(folder, name));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(data, file), content);
  return data;
}

describe('the demo', () => {
  it('says in one line that a folder is missing', () => {
    const { status, stdout, stderr } = demo('--data', join(folder, 'nowhere'));
    expect(stderr).toBe(`folder not found: ${join(folder, 'nowhere')}\n`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('says in one line that a file stands where a folder was asked for', () => {
    const file = join(writeData('file', { 'helpdesk.csv': HELPDESK }), 'helpdesk.csv');
    const { status, stderr } = demo('--data', file);
    expect(stderr).toBe(`not a folder: ${file}\n`);
    expect(status).toBe(1);
  });

  it('says in one line that a log is missing in the folder', () => {
    const data = writeData('empty', {});
    const { status, stderr } = demo('--data', data);
    expect(stderr).toBe(`helpdesk.csv: not found in ${data}\n`);
    expect(status).toBe(1);
  });

  it('says how it is called when asked, and does nothing else', () => {
    const { status, stdout, stderr } = demo('--help');
    expect(stdout).toMatch(/^usage: npm run demo [^]*--data[^]*--out/);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'demo-report.html'))).toBe(false);
  });

  it('names file, line and field of a broken row', () => {
    const data = writeData('broken', { 'helpdesk.csv': `${HELPDESK}2,6,2012-04-05 17:15\n` });
    const { status, stderr } = demo('--data', data);
    expect(stderr).toBe(
      'helpdesk.csv, line 3, field CompleteTimestamp: "2012-04-05 17:15" is not a date (YYYY-MM-DD hh:mm:ss)\n',
    );
    expect(status).toBe(1);
  });

  it('refuses arguments that it does not know', () => {
    const { status, stderr } = demo('--date', 'x');
    expect(stderr).toMatch(/^Unknown option '--date'[^\n]*\(usage: npm run demo [^\n]+\)\n$/);
    expect(status).toBe(1);
  });

  it('reports on logs as small as one row, in text and as a page', () => {
    const data = writeData('small', {
      'helpdesk.csv': HELPDESK,
      'incident_event_log.zip': zipFile('log.csv', incidentCsv([{}])),
    });
    const page = join(folder, 'small.html');
    const { status, stdout, stderr } = demo('--data', data, '--out', page);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('1 incidents');
    expect(readFileSync(page, 'utf8')).toContain('</html>');
  });

  it('says in one line that the page cannot be written', () => {
    const data = writeData('unwritable', {
      'helpdesk.csv': HELPDESK,
      'incident_event_log.zip': zipFile('log.csv', incidentCsv([{}])),
    });
    const { status, stderr } = demo(
      '--data',
      data,
      '--out',
      join(folder, 'no', 'such', 'page.html'),
    );
    expect(stderr).toMatch(/^[^\n]*page\.html: cannot be written \([^\n]+\)\n$/);
    expect(status).toBe(1);
  });
});
