import { isConfigError } from '../../src/errors/index.js';

/** What is told of each mistake in a config: the message, what was expected, what stood there. */
export function issueLines(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return error.issues.map(({ message, expected = '', ...issue }) => {
      const received = 'received' in issue ? JSON.stringify(issue.received) : '';
      return `${message} | ${expected} | ${received}`;
    });
  }
  return [];
}
