import businessTime from '../../test/cases/business-time.json' with { type: 'json' };
import escalation from '../../test/cases/escalation.json' with { type: 'json' };
import metrics from '../../test/cases/metrics.json' with { type: 'json' };
import onCall from '../../test/cases/on-call.json' with { type: 'json' };
import routing from '../../test/cases/routing.json' with { type: 'json' };
import sla from '../../test/cases/sla.json' with { type: 'json' };
import { adapters } from '../../test/cases/adapters/index.js';
import type { CaseAdapter } from '../../test/cases/runner/caseAdapter.js';
import { runCaseFile } from '../../test/cases/runner/runCaseFile.js';
import type { NamedAnswer } from './commonAnswers.js';

const documents = {
  'business-time.json': businessTime,
  'escalation.json': escalation,
  'metrics.json': metrics,
  'on-call.json': onCall,
  'routing.json': routing,
  'sla.json': sla,
};

/** What is answered to each case of test/cases that needs no file of real data. */
export function caseAnswers(): NamedAnswer[] {
  const answers: NamedAnswer[] = [];
  for (const [file, document] of Object.entries(documents)) {
    const adapter = recording(adapters[file], (answer) =>
      answers.push([`${file} ${answers.length}`, answer]),
    );
    runCaseFile(file, document, { adapter, inputRoot: 'nowhere' });
  }
  return answers;
}

/** The adapter, which also hands on what it answers; the case's own tolerance judges as well. */
function recording(
  adapter: CaseAdapter | undefined,
  record: (answer: unknown) => void,
): CaseAdapter | undefined {
  if (adapter === undefined) return undefined;
  return (surroundings) => {
    const answerCase = adapter(surroundings);
    return (item) => {
      try {
        const outcome = answerCase(item);
        if (outcome.status === 'compared') record([outcome.equal, outcome.actual]);
        return outcome;
      } catch (error) {
        record(`threw ${String(error)}`);
        throw error;
      }
    };
  };
}
