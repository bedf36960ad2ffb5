import { InputError, isConfigError } from 'custops';
import type { Issue } from 'custops';

declare const issue: Issue;
// @ts-expect-error issues are data that nobody changes
issue.code = 'other';
// @ts-expect-error a severity is one of three words
issue.severity satisfies 'fatal';

declare const error: unknown;
if (isConfigError(error)) error.issues satisfies readonly Issue[];
// @ts-expect-error the kinds of errors are the package's own
new InputError('a text', 'start', 1);
