import { isCustopsError } from './custopsError.js';
import type { InputError } from './inputError.js';
import { issue, type Issue, type IssueDetail } from './issue.js';

/**
 * What refused an argument, as an issue of the config that the argument came from.
 *
 * @param error - what a `catch` received; anything but an `InputError` is thrown on
 * @param path - where the value stands in the config
 * @param received - the value there
 */
export function issueOf(
  error: unknown,
  path: Issue['path'],
  { received }: Pick<IssueDetail, 'received'>,
): Issue {
  if (!isCustopsError(error) || !('argument' in error)) throw error;
  const { code, message, argument, expected } = error as InputError;
  return issue({ code, text: message.slice(argument.length + 2) }, path, { received, expected });
}
