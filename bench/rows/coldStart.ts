import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { builtEntry } from '../harness/build.js';
import { limit, shown } from '../harness/check.js';
import { duration } from '../harness/figures.js';
import { inFreshProcess } from '../harness/inFreshProcess.js';
import { ratio } from '../harness/measure.js';
import { row, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { spread } from '../harness/spread.js';

export const coldStartRows: readonly RowMaker[] = [{ id: 'cold-start', run: measureColdStart }];

const require = createRequire(import.meta.url);
const installed = (name: string) => pathToFileURL(require.resolve(name)).href;
const goalPeer = 'moment-business-time';

const contenders = () => [
  { name: 'custops', args: ['UTC', builtEntry('calendar')] },
  { name: 'custops, a zone', args: ['Europe/Berlin', builtEntry('calendar')] },
  { name: 'custops, whole package', args: ['UTC', builtEntry('index')] },
  {
    name: 'dayjs-business-time',
    args: ['dayjs', ...['dayjs', 'dayjs-business-time'].map(installed)],
  },
  { name: goalPeer, args: ['moment', installed(goalPeer)] },
  { name: 'opening_hours', args: ['opening_hours', installed('opening_hours')] },
  { name: 'the first Intl.DateTimeFormat', args: ['Intl'] },
];

function measureColdStart({ effort }: Bench): Row {
  const all = contenders();
  const samples = new Map(all.map(({ name }): [string, number[]] => [name, []]));
  // One more round at the front fills the disk's cache and is thrown away.
  for (let round = -1; round < effort.rounds; round++) {
    for (let turn = 0; turn < all.length; turn++) {
      const { name, args } = all[(round + 1 + turn) % all.length];
      const { tookMs } = inFreshProcess('coldStart', args) as { readonly tookMs: number };
      if (round >= 0) samples.get(name)?.push(tookMs * 1e6);
    }
  }
  const times = all.map(({ name }) => ({ name, ns: spread(samples.get(name) ?? []) }));
  const figures = times.map(({ name, ns }) =>
    shown(`${name}: ${duration(ns.median)}`, ratio(samples, name, goalPeer)),
  );
  return row('cold-start', 'import and first answer in a new process', {
    figure: duration(times[0].ns.median),
    times,
    checks: [
      { ...limit(goalPeer, ratio(samples, 'custops', goalPeer), 1), kind: 'peer' },
      ...figures.slice(1),
    ],
  });
}
