import fc from 'fast-check';
import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const { integer, constantFrom, array, record } = fc;
const set = custops.definePolicySet({
  id: 'desk',
  calendars: [{ id: 'office', timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } }],
});

/** Right arguments of the functions of the testing kit. */
export const samples: Samples = {
  policyArbitraries: () => [{ integer, constantFrom, array, record }],
  policyLaws: () => [set],
};
