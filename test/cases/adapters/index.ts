import type { CaseAdapter } from '../runner/caseAdapter.js';
import { businessTime } from './businessTime.js';
import { escalation } from './escalation/index.js';
import { onCall } from './escalation/onCall.js';
import { metrics } from './metrics/index.js';
import { routing } from './routing.js';
import { sla } from './sla.js';

/** Which adapter answers which file. */
export const adapters: Readonly<Record<string, CaseAdapter>> = {
  'business-time.json': businessTime,
  'escalation.json': escalation,
  'metrics.json': metrics,
  'on-call.json': onCall,
  'routing.json': routing,
  'sla.json': sla,
};
