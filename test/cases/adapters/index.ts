import type { CaseAdapter } from '../runner/caseAdapter.js';
import { businessTime } from './businessTime.js';
import { onCall } from './escalation/onCall.js';
import { metrics } from './metrics/index.js';
import { routing } from './routing.js';
import { sla } from './sla.js';

/** Which adapter answers which file. */
export const adapters: Readonly<Record<string, CaseAdapter>> = {
  'business-time.json': businessTime,
  'metrics.json': metrics,
  'on-call.json': onCall,
  'routing.json': routing,
  'sla.json': sla,
};
