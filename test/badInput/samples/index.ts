import * as foundation from './foundation.js';
import * as journeys from './journeys.js';
import type { Samples } from './samples.js';

/** Right arguments of every public function. */
export const samples: Samples = {
  ...foundation.samples,
  ...journeys.samples,
};

/** Further ways to ask some of them. */
export const others: Samples = {
  ...foundation.others,
  ...journeys.others,
};
