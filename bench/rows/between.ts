import { assertEqual, countErrors } from '../harness/answers.js';
import { faster, limit, shown, type Check } from '../harness/check.js';
import { oneByOne, overAll } from '../harness/contender.js';
import { ratio, type Samples } from '../harness/measure.js';
import { compare, type Bench, type Row, type RowMaker } from '../harness/row.js';
import { handWritten } from '../peers/dayWalk.js';
import { freshSearch, knownSearch } from '../references/searchContenders.js';
import { few, instants, many } from '../workload/instants.js';

const hourMs = 3_600_000;

interface Span {
  readonly id: string;
  readonly title: string;
  readonly apartMs: number;
  /** The goal against packages. */
  readonly timesFaster: number;
  /** The goal against spans of an hour, where it says something. */
  readonly ofAnHour?: number;
}

const spans: readonly Span[] = [
  { id: 'between-1h', title: 'between, 1 h apart', apartMs: hourMs, timesFaster: 800 },
  { id: 'between-1w', title: 'between, 1 week apart', apartMs: 168 * hourMs, timesFaster: 5_000 },
  {
    id: 'between-1y',
    title: 'between, 1 year apart',
    apartMs: 8_760 * hourMs,
    timesFaster: 80_000,
    ofAnHour: 1.3,
  },
];

export const betweenRows: readonly RowMaker[] = spans.map((span) => ({
  id: span.id,
  run: (bench) => measureBetween(bench, span),
}));

function measureBetween(bench: Bench, span: Span): Row {
  const { custops, calendar, oracle, searches, peers, effort } = bench;
  const work = span.title;
  const between = custops.businessMsBetween;
  const starts = instants(many, 12);
  const ends = starts.map((start) => start + span.apartMs);
  const right = (i: number) => oracle.between(starts[i], ends[i]);
  assertEqual(work, many, { given: (i) => between(calendar, starts[i], ends[i]), right });

  const expression = 'between(calendar, starts[i], ends[i])';
  const scope = { between, calendar, starts, ends };
  const known = { ...scope, starts: starts.slice(0, few), ends: ends.slice(0, few) };
  const anHour = { ...scope, ends: starts.map((start) => start + hourMs) };
  const contenders = [
    overAll('custops', many, expression, scope),
    overAll('custops, known inputs', few, expression, known),
    ...(span.ofAnHour === undefined ? [] : [overAll('1 h apart', many, expression, anHour)]),
    ...searches,
    ...peers.map((peer) =>
      oneByOne(peer.name, few, 'between(starts[i], ends[i])', { ...scope, between: peer.between }),
    ),
  ];
  return compare(span, contenders, {
    effort,
    errors: peers.map((peer) =>
      countErrors({ peer: peer.name, work }, few, {
        given: (i) => peer.between(starts[i], ends[i]),
        right,
      }),
    ),
    checks: (samples) => [...limits(samples, span), ...peerGoals(samples, span, peers)],
  });
}

function limits(samples: Samples, { ofAnHour }: Span): readonly Check[] {
  const checks = [
    limit(freshSearch, ratio(samples, 'custops', freshSearch), 1.5),
    limit(knownSearch, ratio(samples, 'custops, known inputs', knownSearch), 1.5),
  ];
  if (ofAnHour === undefined) return checks;
  return [...checks, limit('1 h apart', ratio(samples, 'custops', '1 h apart'), ofAnHour)];
}

function peerGoals(
  samples: Samples,
  { timesFaster }: Span,
  peers: Bench['peers'],
): readonly Check[] {
  return peers.map(({ name }) => {
    const timesAsLong = ratio(samples, name, 'custops');
    return name === handWritten ? shown(name, timesAsLong) : faster(name, timesAsLong, timesFaster);
  });
}
