import { describeCondition, type Condition } from '../../conditions/index.js';

/** A condition in words; one that asks for nothing reads as the word given. */
export function conditionText(when: Condition | undefined, always: string): string {
  const text = describeCondition(when);
  return text === describeCondition(undefined) ? always : text;
}
