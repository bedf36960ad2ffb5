import { checkCondition } from '../conditions/index.js';
import { issue, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID, WRONG_VALUE } from '../errors/kinds/config.js';
import { UNKNOWN_TRIGGER } from '../errors/kinds/sla.js';
import { didYouMean } from '../errors/nearestName.js';
import { KNOWN_EVENT_TYPES } from '../ticket/knownEventTypes.js';
import { checkSpan } from './checkSpan.js';
import { checkPauseOn } from './checkPauseOn.js';
import type { ClockConfig } from './clockConfig.js';
import { declaredFields } from './declaredFields.js';
import { derivedTypes } from './derivedTypes.js';
import type { SlaConfig } from './slaConfig.js';
import type { Placed } from './soundParts.js';

const TRIGGER_LISTS = ['start', 'stop', 'cancel', 'reset', 'startAfter'] as const;

type Path = readonly (string | number)[];

/** Checks the clocks of the host's own. */
export function checkClocks(clocks: readonly Placed<ClockConfig>[], config: SlaConfig): Issue[] {
  return clocks.flatMap(({ part: clock, index }) => {
    const path = ['clocks', index];
    const isTwice = clocks.find(({ part }) => part.id === clock.id)?.index !== index;
    return [
      ...(isTwice ? [issue(DUPLICATE_ID, [...path, 'id'], { received: clock.id })] : []),
      ...(clock.id === '__proto__'
        ? [issue(WRONG_VALUE, [...path, 'id'], { received: clock.id })]
        : []),
      ...checkSpan(clock.reopenWithin, [...path, 'reopenWithin']),
      ...checkPauseOn(clock.pauseOn, config, [...path, 'pauseOn']),
      ...checkTriggers(clock, config, path),
      ...checkCondition(clock.runWhile, {
        fields: declaredFields(config),
        path: [...path, 'runWhile'],
      }),
    ];
  });
}

function checkTriggers(clock: ClockConfig, config: SlaConfig, path: Path): Issue[] {
  const types = [...KNOWN_EVENT_TYPES, ...derivedTypes, ...(config.eventTypes ?? [])];
  return TRIGGER_LISTS.flatMap((list) =>
    (clock[list] ?? []).flatMap((trigger, index) => {
      const at = [...path, list, index];
      const ofTicket = { fields: declaredFields(config), path: [...at, 'ticket'] };
      const conditions = checkCondition(trigger.ticket, ofTicket);
      if (types.includes(trigger.type)) return conditions;
      const detail = { received: trigger.type, hint: didYouMean(trigger.type, types) };
      return [issue(UNKNOWN_TRIGGER, [...at, 'type'], detail), ...conditions];
    }),
  );
}
