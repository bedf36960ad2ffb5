import type { incidentPolicy } from '../../desk/incidentPolicy.js';
import type { stricterIncidentPolicy } from '../../desk/stricterIncidentPolicy.js';

/** The targets of a policy for incidents in words: `priority 1 in 8h round the clock, …`. */
export function statedTargets({
  policies: [{ targets }],
}: typeof incidentPolicy | typeof stricterIncidentPolicy): string {
  const words = targets.map((target) => {
    const which = 'when' in target ? `priority ${target.when.priority}` : 'the others';
    const hours = 'time' in target ? 'round the clock' : 'of office time';
    return `${which} in ${target.within} ${hours}`;
  });
  return words.join(', ');
}
