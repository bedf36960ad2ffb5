import { clockFacts, proportionHomogeneity, twoProportionTest, type TicketFacts } from 'custops';
import { count, percent } from '../report/formatting.js';
import type { Section } from '../report/report.js';
import { pText } from './issuesSection.js';

/** Groups with fewer are not shown: a person is no statistic. */
const LEAST_N = 20;

interface ConsistencyOptions {
  readonly title: string;
  /** What the groups are: `agent`. */
  readonly groupTitle: string;
  readonly groupOf: (facts: TicketFacts) => string | null;
  readonly metric: string;
  /** A change of the workflow: its name, and its instant in epoch ms. */
  readonly change: { readonly name: string; readonly at: number };
}

interface Judged {
  readonly group: string | null;
  readonly isMet: boolean;
  readonly dueMs: number;
}

/** Whether groups differ by more than chance, and what a change of the workflow did. */
export function consistencySection(
  facts: readonly TicketFacts[],
  { title, groupTitle, groupOf, metric, change }: ConsistencyOptions,
): Section {
  const judged = facts
    .filter((each) => each.excluded === null)
    .flatMap((each) => judgedOf(each, metric, groupOf(each)));
  const spread = proportionHomogeneity(groupsOf(judged));
  const before = judged.filter(({ dueMs }) => dueMs < change.at);
  const after = judged.filter(({ dueMs }) => dueMs >= change.at);
  const test = twoProportionTest(shareOf(after), shareOf(before));
  const ranked = [...spread.groups].sort((a, b) => (b.shrunkRate ?? 0) - (a.shrunkRate ?? 0));
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `Met ${metric.replaceAll('_', ' ')} clocks by ${groupTitle}, ${LEAST_N} clocks or more: ` +
          `p ${pText(spread.p)} that chance alone spreads them so. Ranked by rates drawn ` +
          'towards that of all by how little a small group tells; who stands out has a small ' +
          'adjusted p (Benjamini–Hochberg).',
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: groupTitle },
            { title: 'n', numeric: true },
            { title: 'met', numeric: true },
            { title: 'by chance', numeric: true },
            { title: 'shrunk', numeric: true },
            { title: 'adjusted p', numeric: true },
          ],
          rows: ranked.map(({ key, n, rate, funnelLow, funnelHigh, shrunkRate, adjustedP }) => [
            key,
            count(n),
            percent(rate),
            `${percent(funnelLow)} to ${percent(funnelHigh === null ? null : Math.min(1, funnelHigh))}`,
            percent(shrunkRate),
            pText(adjustedP),
          ]),
          empty: 'No group is large enough.',
        },
      },
      {
        kind: 'paragraph',
        text:
          `Before and after ${change.name}: ${percent(test.b?.rate ?? null)} of ` +
          `${count(before.length)} met, then ${percent(test.a?.rate ?? null)} of ` +
          `${count(after.length)}; difference ${percent(test.difference)} (95 % interval ` +
          `${percent(test.low)} to ${percent(test.high)}, p ${pText(test.p)}).`,
      },
    ],
  };
}

function judgedOf(facts: TicketFacts, metric: string, group: string | null): Judged[] {
  return clockFacts([facts], metric).flatMap(({ dueAt, state }) => {
    if (dueAt === null || (state !== 'met' && state !== 'breached')) return [];
    return [{ group, isMet: state === 'met', dueMs: dueAt.getTime() }];
  });
}

function groupsOf(
  judged: readonly Judged[],
): { readonly key: string; readonly successes: number; readonly n: number }[] {
  const names = [...new Set(judged.map(({ group }) => group))].filter((name) => name !== null);
  return names
    .sort()
    .map((key) => ({ key, ...shareOf(judged.filter(({ group }) => group === key)) }))
    .filter(({ n }) => n >= LEAST_N);
}

function shareOf(judged: readonly Judged[]): { readonly successes: number; readonly n: number } {
  return { successes: judged.filter(({ isMet }) => isMet).length, n: judged.length };
}
