import type { SlaConfig } from 'custops';
import { deskPolicy } from './deskPolicy.js';

const [urgent, gold, silver] = deskPolicy.policies;

/** What if bronze customers were promised what silver ones are? */
export const bronzeAsSilver = {
  ...deskPolicy,
  policies: [urgent, gold, silver, { ...silver, id: 'bronze', when: {} }],
} as const satisfies SlaConfig;
