import { resolveSteadyWall } from '../../time/steadyWall.js';
import type { LayerForm } from './layerForm.js';
import type { OnCallLayerConfig } from './onCallScheduleConfig.js';
import type { TurnStart } from './firstTurn.js';

/**
 * A layer that goes on with another round from a turn on, and before it the part that is over, so
 * that answers about the past stay as they were. Both count from one anchor: turns keep their
 * numbers, their instants and, the new round being a multiple of the old, their people.
 */
export function splitLayer(
  config: OnCallLayerConfig,
  form: LayerForm,
  next: { readonly start: TurnStart; readonly slots: OnCallLayerConfig['slots'] },
): readonly OnCallLayerConfig[] {
  const { start, slots } = next;
  if (start.startMs <= resolveSteadyWall(form.zone, form.fromWall)) return [{ ...config, slots }];
  return [
    { ...config, id: `${config.id} until ${start.wall}`, until: start.wall },
    { ...config, from: start.wall, slots },
  ];
}
