import * as ratings from './ratings.js';
import * as churn from './churn.js';
import * as foundation from './foundation.js';
import * as journeys from './journeys.js';
import * as onCall from './onCall.js';
import * as policy from './policy.js';
import * as stats from './stats.js';
import * as testing from './testing.js';
import * as tickets from './tickets.js';
import * as routing from './routing.js';
import * as paths from './paths.js';
import type { Samples } from './samples.js';

/** Right arguments of every public function. */
export const samples: Samples = {
  ...ratings.samples,
  ...churn.samples,
  ...foundation.samples,
  ...journeys.samples,
  ...onCall.samples,
  ...policy.samples,
  ...stats.samples,
  ...testing.samples,
  ...tickets.samples,
  ...routing.samples,
  ...paths.samples,
};

/** Further ways to ask some of them. */
export const others: Samples = {
  ...ratings.others,
  ...churn.others,
  ...foundation.others,
  ...journeys.others,
  ...onCall.others,
  ...routing.others,
  ...paths.others,
};
