import { cpuSeconds } from '../fuzz/cpuSeconds.js';

/**
 * What this thread has worked so far, in ms of the processor: a busy machine takes longer by the
 * clock, but not more. Where the system does not say, the clock has to do.
 */
export function processorMs(): number {
  const seconds = cpuSeconds('thread-self');
  return seconds === undefined ? performance.now() : seconds * 1000;
}
