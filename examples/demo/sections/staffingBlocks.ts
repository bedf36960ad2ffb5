import { erlangCRequired, staffingLoad, type InstantLike } from 'custops';
import { officeTime } from '../report/formatting.js';
import type { Block } from '../report/report.js';
import { number } from './volumeSection.js';

/** Eight in ten live contacts are to be answered within 20 seconds, with three in ten hours off the line. */
const TARGET = { targetMs: 20_000, serviceLevel: 0.8, shrinkage: 0.3 };
/** How long people work on one, assumed: the log does not tell. */
const HANDLE_MS = { live: 9 * 60_000, deferrable: 12 * 60_000 };

interface StaffingOptions<Item> {
  readonly at: (item: Item) => InstantLike;
  readonly timeZone: string;
  readonly kind: (item: Item) => 'live' | 'deferrable';
  readonly from: string;
  readonly to: string;
}

/** How many people each hour of a Monday and of a Wednesday needs, live and deferrable work apart. */
export function staffingBlocks<Item>(
  items: readonly Item[],
  { kind, ...options }: StaffingOptions<Item>,
): Block[] {
  const { hours } = staffingLoad(items, {
    ...options,
    kind,
    handleMs: (item) => HANDLE_MS[kind(item)],
  });
  const shown = hours.filter(({ hour }) => hour >= 7 && hour < 19);
  const agentsAt = (weekday: string, hour: number): string => {
    const slot = shown.find((each) => each.weekday === weekday && each.hour === hour);
    if (slot === undefined || slot.live.handleMs === null) return '0';
    const { arrivals, intervalMs, handleMs } = slot.live;
    const needed = erlangCRequired({ arrivals, intervalMs, handleMs }, TARGET);
    return needed === null ? '–' : String(needed.agents);
  };
  const workAt = (weekday: string, hour: number): string => {
    const slot = shown.find((each) => each.weekday === weekday && each.hour === hour);
    return officeTime((slot?.deferrable.arrivals ?? 0) * HANDLE_MS.deferrable);
  };
  const rows = [...new Set(shown.map(({ hour }) => hour))].map((hour) => {
    const slot = shown.find((each) => each.weekday === 'mon' && each.hour === hour);
    return [
      `${hour}–${hour + 1}`,
      number(slot?.live.arrivals ?? null),
      agentsAt('mon', hour),
      workAt('mon', hour),
      agentsAt('wed', hour),
      workAt('wed', hour),
    ];
  });
  return [
    {
      kind: 'paragraph',
      text:
        'Staffing by the hour: live work (chat, telephone) needs people at once, by Erlang C for ' +
        '80 % answered within 20 seconds and three in ten hours off the line; mail and web may ' +
        'wait, so that it is told as the work that comes in. Handling takes 9 minutes live and ' +
        '12 minutes else, assumed, since the log does not tell.',
    },
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'hour' },
          { title: 'live, Monday', numeric: true },
          { title: 'people, Monday', numeric: true },
          { title: 'deferrable work', numeric: true },
          { title: 'people, Wednesday', numeric: true },
          { title: 'deferrable work', numeric: true },
        ],
        rows,
        empty: 'No hours.',
      },
    },
  ];
}
