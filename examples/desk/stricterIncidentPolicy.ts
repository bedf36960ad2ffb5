import type { SlaConfig } from 'custops';
import { incidentPolicy } from './incidentPolicy.js';

const [incidents] = incidentPolicy.policies;
const [first, second, third, others] = incidents.targets;

/** What if the incidents had to be resolved in about two thirds of the time? */
export const stricterIncidentPolicy = {
  ...incidentPolicy,
  policies: [
    {
      ...incidents,
      targets: [
        { ...first, within: '6h' },
        { ...second, within: '7h' },
        { ...third, within: '20h' },
        { ...others, within: '35h' },
      ],
    },
  ],
} as const satisfies SlaConfig;
