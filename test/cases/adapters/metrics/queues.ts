import {
  erlangA as impatient,
  erlangC as patient,
  erlangCRequired as required,
  type Load,
} from 'custops';
import { numberAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';
import { objectList } from './numberList.js';

/** Seconds of the file as the ms of the package; the formulas take any unit. */
function loadOf(row: JsonObject): Load {
  return {
    arrivals: numberAt(row, 'calls'),
    intervalMs: 1000 * numberAt(row, 'interval'),
    handleMs: 1000 * numberAt(row, 'aht'),
  };
}

/** The queue of patient callers. */
export function erlangC({ input }: MetricQuestion): JsonObject[] {
  return objectList(input).map((row) => {
    const agents = numberAt(row, 'agents');
    const found = patient(loadOf(row), { agents, targetMs: 1000 * numberAt(row, 'target') });
    return { ...found, asa: found.asaMs === null ? null : found.asaMs / 1000 };
  });
}

/** The smallest number of agents. */
export function erlangCRequired({ input }: MetricQuestion): (JsonObject | null)[] {
  return objectList(input).map((row) => {
    const found = required(loadOf(row), {
      targetMs: 1000 * numberAt(row, 'target'),
      serviceLevel: numberAt(row, 'serviceLevel'),
      maxOccupancy: numberAt(row, 'maxOccupancy'),
      shrinkage: numberAt(row, 'shrinkage'),
    });
    return found && { ...found };
  });
}

/** The queue of callers who hang up. */
export function erlangA({ input }: MetricQuestion): JsonObject[] {
  return objectList(input).map((row) => {
    const load = {
      arrivals: numberAt(row, 'lambda'),
      intervalMs: 1000,
      handleMs: 1000 * numberAt(row, 'aht'),
    };
    const found = impatient(load, {
      agents: numberAt(row, 'agents'),
      patienceMs: 1000 * numberAt(row, 'patience'),
    });
    return { ...found, meanWaitAll: found.meanWaitMs / 1000 };
  });
}
