import type { Section } from '../report/report.js';
import type { AuditedDowngrade } from '../../measures/auditedDowngrades.js';
import type { AuditedPauses } from '../../measures/auditedPauses.js';
import { downgradeBlocks, type DowngradeOptions } from './downgradeBlocks.js';
import { pauseBlocks } from './pauseBlocks.js';

/** What pauses and changes of priority hid from the clocks. */
export function auditSection(
  pauses: AuditedPauses,
  downgrades: readonly AuditedDowngrade[],
  options: DowngradeOptions & { readonly title: string },
): Section {
  return {
    title: options.title,
    blocks: [...pauseBlocks(pauses, options), ...downgradeBlocks(downgrades, options)],
  };
}
