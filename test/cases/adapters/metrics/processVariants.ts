import { journey } from 'custops';
import { helpdeskJourney } from '../../../../examples/data/helpdeskJourneys.js';
import type { JsonObject } from '../../runner/json.js';
import { helpdeskLog } from './inputLogs.js';
import type { MetricQuestion } from './metricAnswer.js';

/** Variants and directly-follows counts of the helpdesk log. */
export function processVariants({ folder }: MetricQuestion): JsonObject {
  const { n, variants, variantsForShare, edges, rework } = journey(
    helpdeskLog(folder).map(helpdeskJourney),
    { share: 0.8 },
  );
  return {
    cases: n,
    variants: variants.length,
    top5: variants.slice(0, 5).map(({ path, numerator }) => [path.join(','), numerator]),
    variantsFor80pct: variantsForShare.k,
    directlyFollows: Object.fromEntries(edges.map((edge) => [`${edge.from}>${edge.to}`, edge.n])),
    casesWithRepeatedActivity: rework.numerator,
  };
}
