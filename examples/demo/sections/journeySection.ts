import { journey, journeySvg, type InstantLike, type JourneyCase } from 'custops';
import { calendarTime, count, percent } from '../report/formatting.js';
import type { Section } from '../report/report.js';

const SHOWN = 6;
/** Fits the page's column; on a phone it scrolls. */
const PICTURE_WIDTH = 900;

interface JourneySectionOptions {
  readonly title: string;
  readonly intro: string;
  readonly now?: InstantLike;
  /** Where a ticket may stop. */
  readonly ends?: readonly string[];
}

/** Which ways tickets take, where they wait and what they do again. */
export function journeySection(
  cases: readonly JourneyCase[],
  { title, intro, now, ends: allowed }: JourneySectionOptions,
): Section {
  const result = journey(cases, {
    ...(now === undefined ? {} : { now }),
    ...(allowed === undefined ? {} : { ends: allowed }),
  });
  const { value, mainPath, variants, variantsForShare, rework, deadEnds, edges, ends } = result;
  const slowest = [...edges].sort((a, b) => b.totalMs - a.totalMs).slice(0, SHOWN);
  const lying = deadEnds.map(({ activity, numerator }) => `${count(numerator)} at ${activity}`);
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: intro },
      {
        kind: 'paragraph',
        text:
          `${percent(value)} of ${count(result.n)} took the main path, ` +
          `${(mainPath ?? []).join(' → ')}; ${count(variantsForShare.k)} of ` +
          `${count(variants.length)} paths cover 80 %. ${percent(rework.value)} went back to where ` +
          `they had been before, ${count(rework.returns)} times in all. ` +
          (lying.length === 0
            ? `All came to an end (${ends.join(', ')}).`
            : `Not at an end (${ends.join(', ')}): ${lying.slice(0, SHOWN).join(', ')}.`),
      },
      {
        kind: 'table',
        table: {
          caption: 'Where the time goes: moves by all their waits together',
          columns: [
            { title: 'from' },
            { title: 'to' },
            { title: 'n', numeric: true },
            { title: 'median wait', numeric: true },
            { title: 'p90', numeric: true },
            { title: 'in all', numeric: true },
          ],
          rows: slowest.map(({ from, to, n, medianMs, p90Ms, totalMs }) => [
            from,
            to,
            count(n),
            calendarTime(medianMs),
            calendarTime(p90Ms),
            calendarTime(totalMs),
          ]),
          empty: 'Nothing moved.',
        },
      },
      {
        kind: 'table',
        table: {
          caption: 'What was done again',
          columns: [
            { title: 'loop' },
            { title: 'n', numeric: true },
            { title: 'cases', numeric: true },
            { title: 'median length', numeric: true },
          ],
          rows: rework.loops
            .slice(0, SHOWN)
            .map(({ path, n, cases: inCases, medianMs }) => [
              path.join(' → '),
              count(n),
              count(inCases),
              calendarTime(medianMs),
            ]),
          empty: 'Nothing was done again.',
        },
      },
      { kind: 'picture', svg: journeySvg(result, { title, width: PICTURE_WIDTH }) },
    ],
  };
}
