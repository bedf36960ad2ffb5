/**
 * What the process has worked so far, in ms of the processor: a busy machine takes longer by the
 * clock, but not more. Tests that run beside this one count as well.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
