import { issue, type Issue } from '../errors/issue.js';
import { EMPTY_INTERVAL } from '../errors/kinds/calendar.js';
import { UNKNOWN_KEY } from '../errors/kinds/config.js';
import { UNKNOWN_TIME_ZONE } from '../errors/kinds/time.js';
import { didYouMean } from '../errors/nearestName.js';
import { nearestZones, ZONE_EXPECTED } from '../time/nearestZones.js';

/**
 * Issues with what helps to mend them, which the reading leaves out to be small.
 *
 * @param keys - the known keys of the root, for those that are not
 */
export function withSuggestions(issues: readonly Issue[], keys: readonly string[] = []): Issue[] {
  return issues.map((each) => {
    const { code, path, received } = each;
    if (code === UNKNOWN_TIME_ZONE.code) {
      const hint = nearestZones(received);
      return issue(UNKNOWN_TIME_ZONE, path, { received, expected: ZONE_EXPECTED, hint });
    }
    if (code === UNKNOWN_KEY.code) {
      const hint = didYouMean(String(path.at(-1)), keys);
      return issue(UNKNOWN_KEY, path, { hint });
    }
    if (code !== EMPTY_INTERVAL.code) return each;
    const hint = 'write ["00:00", "24:00"] for the whole day';
    return issue(EMPTY_INTERVAL, path, { received, hint });
  });
}
