import { availableParallelism, cpus } from 'node:os';
import { holds, type Check } from './check.js';
import { duration, threeDigits } from './figures.js';
import type { Row } from './row.js';

/** A row as lines for the terminal. */
export function rowText({ id, title, figure, checks, times, errors }: Row): string {
  const lines = [`\n${title}   ${figure}   [${id}]`];
  for (const check of checks) {
    const mark = check.kind === 'shown' ? ' ' : holds(check) ? '✓' : '✗';
    lines.push(`  ${mark} ${check.against.padEnd(40)} ${range(check).padEnd(32)} ${bound(check)}`);
  }
  if (times.length > 0)
    lines.push(`    ${times.map(({ name, ns }) => `${name} ${duration(ns.median)}`).join(' · ')}`);
  for (const { peer, wrong, of, worstMs } of errors)
    if (wrong > 0) lines.push(`    ${peer}: ${wrong} of ${of} wrong, worst by ${hours(worstMs)}`);
  return lines.join('\n');
}

/** Everything as Markdown, for docs/performance.md. */
export function markdown(rows: readonly Row[]): string {
  return [
    `Measured by \`npm run bench -- --gate --write\` on ${machine()}.`,
    '',
    '| work | custops | against | ratio (p10–p90) | goal | held |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.flatMap(tableLines),
    '',
    ...errorLines(rows),
  ].join('\n');
}

function tableLines({ title, figure, checks }: Row): readonly string[] {
  return checks.map((check, place) => {
    const held = check.kind === 'shown' ? '' : holds(check) ? 'yes' : '**no**';
    const first = place === 0 ? [title, figure] : ['', ''];
    return `| ${[...first, check.against, range(check), bound(check), held].join(' | ')} |`;
  });
}

function errorLines(rows: readonly Row[]): readonly string[] {
  const errors = rows.flatMap((row) => row.errors);
  if (errors.length === 0) return [];
  return [
    'Answers of others that differ from the count of minutes:',
    '',
    '| package | work | wrong | of | worst by |',
    '| --- | --- | --- | --- | --- |',
    ...errors.map(
      ({ peer, work, wrong, of, worstMs }) =>
        `| ${peer} | ${work} | ${wrong} | ${of} | ${wrong === 0 ? '' : hours(worstMs)} |`,
    ),
  ];
}

function range({ measured: { p10, median, p90 }, unit }: Check): string {
  const value = `${threeDigits(median)}${unit}`;
  return p10 === p90 ? value : `${value} (${threeDigits(p10)}–${threeDigits(p90)})`;
}

function bound({ atMost, atLeast, unit }: Check): string {
  if (atMost !== undefined) return `≤ ${threeDigits(atMost)}${unit}`;
  return atLeast === undefined ? '' : `≥ ${threeDigits(atLeast)}${unit}`;
}

const hours = (ms: number) => `${threeDigits(ms / 3_600_000)} h`;

/** The class of machine, as far as it says something about ratios. */
function machine(): string {
  const model = (cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  return `${availableParallelism()} cores (${process.arch}, ${model}), Node ${process.versions.node}`;
}
