import type { EscalationPolicyConfig } from '../../escalation/index.js';
import type { PolicySetConfig } from '../../policy/index.js';
import type { PolicyConfig, TargetConfig } from '../../sla/index.js';
import { arbitraryCalendar } from './arbitraryCalendar.js';
import { arbitrarySchedule, PEOPLE } from './arbitrarySchedule.js';
import type { ArbitraryOf, FastCheck } from './fastCheck.js';

const TIERS = ['gold', 'silver', 'bronze'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];

/** A policy set whose parts refer to one another: calendars, targets, people, a rota, a path. */
export function arbitraryPolicySet(fc: FastCheck): ArbitraryOf<PolicySetConfig> {
  return fc
    .record({
      calendars: fc.array(arbitraryCalendar(fc), { minLength: 1, maxLength: 3 }),
      policies: fc.array(arbitraryPolicy(fc), { minLength: 1, maxLength: 3 }),
      schedule: arbitrarySchedule(fc),
      path: arbitraryPath(fc),
    })
    .map(({ calendars, policies, schedule, path }) => ({
      id: 'generated',
      calendars: calendars.map((each, index) => ({ ...each, id: `calendar${index}` })),
      sla: {
        fields: { tier: TIERS, priority: PRIORITIES },
        policies: policies.map(({ tier, pick, targets }, index): PolicyConfig => ({
          id: `policy${index}`,
          // The last one takes what the others leave.
          ...(index < policies.length - 1 && { when: { tier } }),
          calendar: `calendar${pick % calendars.length}`,
          targets,
        })),
      },
      directory: { people: PEOPLE.map((id) => ({ id })) },
      schedules: [{ ...schedule, id: 'rota' }],
      escalation: [path],
      flows: [{ id: 'support', owner: 'mia', escalation: path.id }],
    }));
}

interface PolicyDraft {
  readonly tier: string;
  readonly pick: number;
  readonly targets: readonly TargetConfig[];
}

function arbitraryPolicy(fc: FastCheck): ArbitraryOf<PolicyDraft> {
  const within = fc.record({
    n: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom('m', 'h', 'bd'),
  });
  return fc
    .record({
      tier: fc.constantFrom(...TIERS),
      pick: fc.integer({ min: 0, max: 2 }),
      withins: fc.array(
        within.map(({ n, unit }) => `${n}${unit}`),
        { minLength: 4, maxLength: 4 },
      ),
      pauses: fc.array(fc.constantFrom('pending', 'on_hold'), { minLength: 0, maxLength: 2 }),
    })
    .map(({ tier, pick, withins, pauses }) => ({
      tier,
      pick,
      targets: withins.map((each, index): TargetConfig => ({
        metric: index < 2 ? 'first_response' : 'resolution',
        // Each metric has a row for what is urgent and one for the rest.
        ...(index % 2 === 0 && { when: { priority: 'urgent' } }),
        within: each,
        ...(index >= 2 && { pauseOn: [...new Set(pauses)] }),
      })),
    }));
}

function arbitraryPath(fc: FastCheck): ArbitraryOf<EscalationPolicyConfig> {
  const level = fc.record({
    owner: fc.constantFrom(...PEOPLE),
    target: fc.constantFrom('rota', ...PEOPLE),
    minutes: fc.integer({ min: 1, max: 240 }),
    ifEmpty: fc.constantFrom('owner', 'skip', 'wait'),
  });
  return fc
    .record({
      levels: fc.array(level, { minLength: 1, maxLength: 4 }),
      repeat: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ levels, repeat }) => ({
      id: 'path',
      repeat,
      fallback: [{ user: 'mia' }],
      levels: levels.map(({ owner, target, minutes, ifEmpty }, index) => ({
        id: `level${index}`,
        owner,
        targets: [target === 'rota' ? { schedule: target } : { user: target }],
        escalateAfter: `${minutes}m`,
        ifEmpty,
      })),
    }));
}
