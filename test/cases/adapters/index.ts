import type { CaseAdapter } from '../runner/caseAdapter.js';
import { businessTime } from './businessTime.js';
import { sla } from './sla.js';

/** Which adapter answers which file. */
export const adapters: Readonly<Record<string, CaseAdapter>> = {
  'business-time.json': businessTime,
  'sla.json': sla,
};
