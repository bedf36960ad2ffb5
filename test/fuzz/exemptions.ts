/** Faults that are none, by what the documentation of a function says. */
interface Exemption {
  readonly names: RegExp;
  /** How the fault begins. */
  readonly fault: string;
  readonly why: string;
}

export const exemptions: readonly Exemption[] = [
  {
    names: /^(addToValueCounts|mergeValueCounts|Metric\.result)$/,
    fault: 'it changed its arguments',
    why: 'states of folds are the one thing that may be changed and returned',
  },
  {
    names: /^addToValueCounts$/,
    fault: 'a number that is',
    why: 'a damaged state is refused when it is read or merged, not at each number',
  },
  {
    names: /^(advanceClocks|readClocks|dueTimers)$/,
    fault: 'a number that is',
    why: 'of a stored state only so much is looked at as an update writes',
  },
  {
    names: /^(advanceClocks|readClocks|dueTimers)$/,
    fault: 'an invalid date',
    why: 'of a stored state only so much is looked at as an update writes',
  },
  {
    names: /^Metric\.result$/,
    fault: 'a symbol',
    why: 'keys of groups are read from the state as they were written; JSON knows no symbol',
  },
  {
    names: /^ratingsOf$/,
    fault: 'a bigint',
    why: 'a score that is none goes to the metric, which refuses it with its place',
  },
  {
    names: /^ratingsOf$/,
    fault: 'a symbol',
    why: 'a score that is none goes to the metric, which refuses it with its place',
  },
  {
    names: /^assertScenario$/,
    fault: 'a value in a text',
    why: "a scenario's own name and expectations are what its failure tells",
  },
  {
    names: /^policyArbitraries$/,
    fault: 'an object of another kind',
    why: "it gives back the host's own arbitraries",
  },
  {
    names: /^policyArbitraries$/,
    fault: 'an error of another kind',
    why: "the functions of the host's fast-check throw errors of their own",
  },
  {
    names: /^itemFromSla$/,
    fault: 'a number that is',
    why: "the item's own fields are handed on as they are; the queue refuses them",
  },
  {
    names: /^itemFromSla$/,
    fault: 'a symbol',
    why: "the item's own fields are handed on as they are; the queue refuses them",
  },
  {
    names: /^(fitScorecard|weightOfEvidence)$/,
    fault: 'a value in a text',
    why: 'the names of signals are of the options; a row is told by the name of its signal',
  },
  {
    names: /^(define|compile|check|lint|expandHolidays)/,
    fault: 'a value in a text',
    why: "a config's own names may be suggested; fields of tickets are not given to these",
  },
];

/** Whether a fault of a function is none by its documentation. */
export function exempted(name: string, fault: string): boolean {
  return exemptions.some((each) => each.names.test(name) && fault.startsWith(each.fault));
}
