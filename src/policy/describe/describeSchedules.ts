import type {
  DirectoryConfig,
  OnCallLayerConfig,
  OnCallScheduleConfig,
} from '../../escalation/index.js';
import { directoryNames } from './directoryNames.js';
import { markdownCell } from './markdownCell.js';
import { markdownTable } from './markdownTable.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Who takes turns on call, as lines of Markdown. */
export function describeSchedules(
  schedules: readonly OnCallScheduleConfig[],
  directory: DirectoryConfig | undefined,
): string[] {
  const { person } = directoryNames(directory);
  return schedules.flatMap(({ id, timeZone, layers, overrides = [] }) => [
    `### ${markdownCell(id)}`,
    '',
    `Local time of ${markdownCell(timeZone)}.`,
    '',
    ...markdownTable(
      ['layer', 'turns', 'passes on', 'covers'],
      layers.map((layer) => [
        layer.id,
        layer.slots.map((slot) => slot.map(person).join(' and ') || 'nobody').join(', '),
        handoffText(layer),
        windowsText(layer),
      ]),
    ),
    ...(overrides.length === 0 ? [] : ['', `Changes for a while: ${overrides.length}.`]),
    '',
  ]);
}

function handoffText({ handoff, anchor, advance }: OnCallLayerConfig): string {
  const { unit, every } = handoff;
  const what = advance === 'active' ? 'window' : unit;
  const often = every === 1 ? `every ${what}` : `every ${every} ${what}s`;
  return `${often} from ${anchor.replace('T', ' ')}`;
}

function windowsText({ restrictions = [] }: OnCallLayerConfig): string {
  if (restrictions.length === 0) return 'always';
  return restrictions
    .map(({ days = [], from, to }) => {
      const on = days.map((day) => WEEKDAYS[day - 1] ?? '').join(' ');
      return `${on === '' ? 'daily' : on} ${from}–${to}`;
    })
    .join(', ');
}
