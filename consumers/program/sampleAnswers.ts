import { others, samples } from '../../test/badInput/samples/index.js';
import type { Exports, NamedAnswer } from './commonAnswers.js';

/** What every public function answers to right arguments, and to null in place of each of them. */
export function sampleAnswers(functions: Exports): NamedAnswer[] {
  return [samples, others].flatMap((each) =>
    Object.entries(each).flatMap(([name, argumentsOf]) => {
      const answer = (args: readonly unknown[]): unknown => answerOf(functions[name], args);
      const refused = argumentsOf().map((_, at): NamedAnswer => {
        return [`${name} with null as argument ${at}`, answer(argumentsOf().with(at, null))];
      });
      return [[name, answer(argumentsOf())] as const, ...refused];
    }),
  );
}

function answerOf(call: unknown, args: readonly unknown[]): unknown {
  try {
    return (call as (...args: readonly unknown[]) => unknown)(...args);
  } catch (error) {
    const { name, code, message, argument, expected, issues } = error as Exports;
    return { name, code, message, argument, expected, issues };
  }
}
