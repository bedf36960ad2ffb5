import type { PolicyMatchers } from 'custops/testing';

declare module '@jest/expect' {
  // Merging asks for the parameters as the runner writes them.
  interface Matchers<R extends void | Promise<void>, T = unknown> extends PolicyMatchers<R> {}
}
