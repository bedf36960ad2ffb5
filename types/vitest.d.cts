import type { PolicyMatchers } from 'custops/testing';

declare module 'vitest' {
  // Merging asks for the parameters as the runner writes them.
  interface Matchers<T = any> extends PolicyMatchers {}
}
