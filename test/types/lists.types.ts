import { defineCalendar, definePolicySet, defineScorecard, defineSla, runScenarios } from 'custops';
import policies from './branches.policies.json' with { type: 'json' };
import scenarios from './branches.scenarios.json' with { type: 'json' };

// The objects of a list in an imported JSON file get each other's keys from TypeScript, as
// undefined: what is a record must take them.

const set = definePolicySet(policies);
runScenarios(set, scenarios);
defineSla(policies.sla, { calendars: policies.calendars.map((each) => defineCalendar(each)) });
policies.scorecards.forEach((each) => defineScorecard(each));
