import { compileCondition } from '../conditions/index.js';
import { presentEntries } from '../ticket/ownEntry.js';
import type { CompiledPolicy, CompiledRow, PauseTest } from './compiledSla.js';
import type { PauseOn } from './clockConfig.js';
import { parseWarning } from './parseWarning.js';
import { parseSpan } from './parseSpan.js';
import { parseWithin } from './parseWithin.js';
import { rowId } from './rowId.js';
import type { PolicyConfig, TargetConfig } from './slaConfig.js';

/** Compiles a policy that was checked. */
export function compilePolicy(policy: PolicyConfig): CompiledPolicy {
  const rows = new Map<string, CompiledRow[]>();
  for (const [index, row] of policy.targets.entries()) {
    const compiled = compileRow(row, `${policy.id}/${rowId(row, index)}`);
    const ofMetric = rows.get(row.metric);
    if (ofMetric === undefined) rows.set(row.metric, [compiled]);
    else ofMetric.push(compiled);
  }
  return {
    id: policy.id,
    when: compileCondition(policy.when),
    calendarId: policy.calendar,
    calendarByGroup: new Map(presentEntries(policy.calendarByGroup)),
    receivedAfter: policy.receivedAfter ?? null,
    rows,
  };
}

function compileRow(row: TargetConfig, id: string): CompiledRow {
  return {
    id,
    config: row,
    when: compileCondition(row.when),
    within: parseWithin(row.within, []).within,
    elapsed: row.time === 'elapsed',
    pauses: row.pauseOn === undefined ? null : compilePauseOn(row.pauseOn),
    reopenWithinMs: row.reopenWithin === undefined ? null : parseSpan(row.reopenWithin),
    warnings: (row.warnAt ?? []).map(parseWarning).filter((each) => each !== null),
  };
}

/** Compiles the statuses that pause a clock: by category, by a host's own name, by reason. */
export function compilePauseOn(pauseOn: PauseOn): PauseTest {
  const statuses = new Set(pauseOn.filter((each) => typeof each === 'string'));
  const detailed = pauseOn.filter((each) => typeof each !== 'string');
  for (const { status, reason } of detailed) if (reason === undefined) statuses.add(status);
  return ({ category, status, reason }) =>
    (category !== null && statuses.has(category)) ||
    (status !== null && statuses.has(status)) ||
    detailed.some(
      (each) => each.reason === reason && (each.status === category || each.status === status),
    );
}
