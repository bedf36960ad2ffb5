import type { PolicyMatchers } from 'custops/testing';

declare global {
  namespace jest {
    // Merging asks for the parameters as the runner writes them.
    interface Matchers<R, T = {}> extends PolicyMatchers<R> {}
  }
}
