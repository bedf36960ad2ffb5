import type { SourceFile, SourceImport } from './sourceFile.js';

/**
 * Modules from the bottom up. A module imports from the layers below its own, and only from them.
 * Everything refuses its arguments by errors, arithmetic too.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['errors'],
  ['stats'],
  ['time', 'conditions', 'svg'],
  ['ticket', 'calendar'],
  ['sla'],
  ['metrics', 'escalation', 'routing'],
  ['churn'],
  ['policy', 'pictures'],
  ['testing'],
];

/**
 * Files that other modules import past the index, because what they share is no business of users;
 * a folder ends in a slash.
 */
const SIDE_DOORS: Readonly<Record<string, string>> = {
  'errors/': 'kinds and builders of errors are for the modules, their shapes for users',
  'conditions/conditionTree.ts': 'what a condition can tell apart is read off its tree',
  'conditions/fieldDeclarations.ts': 'the values of a declared field are looked up in one place',
  'stats/exactMoments.ts': 'sums of squares in the states of metrics are exact',
  'stats/checkSafe.ts': 'numbers that statistics count are refused under the name of the host',
  'stats/queues/checkLoad.ts': 'a load is refused under the name of the host',
  'stats/queues/erlangARequired.ts': 'a staffing target is refused under the name of the host',
  'stats/exactSum.ts': 'sums in the states of metrics are exact',
  'conditions/frozenCopy.ts': 'configs are kept as frozen copies everywhere',
  'stats/distributions/incompleteBeta.ts': 'the exact binomial test of two rates is its tail',
  'stats/queues/erlangCRequired.ts': 'a target, and what shrinkage adds to it, are read once',
  'time/formatInstant.ts': 'instants in texts read alike everywhere',
  'time/instantRange.ts': 'tables end where instants end',
  'time/isDate.ts': 'a date of another realm is one everywhere',
  'time/isInstant.ts': 'what may be an instant is one question',
  'time/localDate.ts': 'dates of calendars and buckets are days without a zone',
  'time/nearestZones.ts': 'the suggestion for a zone is worded by who refuses it',
  'time/requireZone.ts': 'a zone is refused in the same words everywhere',
  'time/spanMs.ts': 'spans of real time are read alike in paths and in queues',
  'time/steadyWall.ts': 'edges by the thousand are resolved by one short cut',
  'time/timeOfDay.ts': 'hours of calendars and of policies are written alike',
  'time/timeUnits.ts': 'constants',
  'time/wallClock.ts': 'the one place that meets clock changes',
  'time/wallTime.ts': 'pictures print what the clock on the wall shows',
  'time/weekdayOf.ts': 'weekdays are counted from Monday everywhere',
  'time/zone.ts': 'the offset tables of a zone are shared by all that use it',
  'ticket/actorRoles.ts': 'schemas of policies name the roles',
  'ticket/applyCreation.ts': 'what may be a priority is one question',
  'ticket/applyEvent.ts': 'clocks and facts replay the log in step',
  'ticket/compareCodePoints.ts': 'names that a stranger chose are ordered alike everywhere',
  'ticket/creation.ts': 'who opened a ticket, and how, is one question',
  'ticket/eventInstant.ts': 'clocks and facts replay the log in step',
  'ticket/eventOrder.ts': 'the order of a log is worked out once',
  'ticket/knownEventTypes.ts': 'schemas of policies name the events',
  'ticket/ownEntry.ts': 'names that a stranger chose are read and written in one place',
  'ticket/plainValue.ts': 'stored values are plain in the same way everywhere',
  'ticket/replayTicket.ts': 'clocks and facts replay the log in step',
  'ticket/reviewLog.ts': 'an evaluation reviews the log whose order it knows',
  'ticket/setField.ts': 'which names are reserved is one question',
  'ticket/startTicketState.ts': 'clocks and facts replay the log in step',
  'ticket/statusCategories.ts': 'schemas of policies name the categories',
  'ticket/ticketChange.ts': 'bits that say what an event changed',
  'ticket/ticketRules.ts': 'clocks and facts replay the log in step',
  'sla/rowId.ts': 'a target row is named in one way',
  'calendar/calendar.ts': 'rules refuse what is no calendar before they ask it',
  'calendar/referencedCalendars.ts': 'policies refuse references that are no calendars alike',
  'calendar/businessClosesBetween.ts': 'targets in business days count closings',
  'churn/scorecard/pointsRange.ts': 'what a signal can give is worked out once',
  'churn/scorecard/valueRange.ts': 'what lies in a range is one question',
  'metrics/checkConfidence.ts': 'options are refused alike everywhere',
  'metrics/checkId.ts': 'options are refused alike everywhere',
  'metrics/checkChoice.ts': 'options are refused alike everywhere',
  'metrics/compareGroupKeys.ts': 'groups and levels are ordered alike everywhere',
  'metrics/contacts/fieldName.ts': 'what a contact is about is one question',
  'metrics/money/invoiceWait.ts': 'how late an invoice is, is one question',
  'policy/overridesOf.ts': 'the two ways to write overrides are read in one place',
  'policy/policySet.ts': 'the kit refuses what is no policy set in the same words',
  'policy/witness/': 'what conditions can tell apart is enumerated in one place',
  'sla/calendarOf.ts': 'facts count in the calendar that the policy counts in',
  'sla/requireExplanation.ts': 'texts and pictures of a clock refuse the same',
  'sla/ticketRecord.ts': 'a ticket as conditions see it is one question',
  'sla/sla.ts': 'the compiled rules inside the handle',
};

const moduleOf = (path: string): string | undefined => /^([^/]+)\//.exec(path)?.[1];
const layerOf = (module: string): number => LAYERS.findIndex((layer) => layer.includes(module));

/** Modules that no layer names. */
export function unknownModules(files: readonly SourceFile[]): string[] {
  const modules = new Set(files.map(({ path }) => moduleOf(path) ?? 'errors'));
  return [...modules].filter((module) => layerOf(module) < 0);
}

/** Imports that go up or sideways. */
export function layerBreaches(files: readonly SourceFile[]): string[] {
  return crossings(files)
    .filter(({ from, to }) => layerOf(to) >= layerOf(from))
    .map(({ path, target }) => `${path} imports ${target}`);
}

/** Imports of another module's file that is neither its index nor a side door. */
export function doorBreaches(files: readonly SourceFile[]): string[] {
  return crossings(files)
    .filter(({ target }) => !target.endsWith('/index.ts') && sideDoor(target) === undefined)
    .map(({ path, target }) => `${path} imports ${target}`);
}

/** Imports by a side door of nothing but what the index has. */
export function needlessSideDoors(files: readonly SourceFile[]): string[] {
  const exportsOf = (module: string): readonly string[] =>
    files.find(({ path }) => path === `${module}/index.ts`)?.exports ?? [];
  return crossings(files)
    .filter(({ target, names, to }) => {
      const isPublic = names.length > 0 && names.every((each) => exportsOf(to).includes(each));
      return isPublic && to !== 'errors' && !target.endsWith('/index.ts');
    })
    .map(({ path, target, names }) => `${path} imports ${names.join(', ')} from ${target}`);
}

/** Side doors that nobody uses. */
export function unusedSideDoors(files: readonly SourceFile[]): string[] {
  const used = new Set(crossings(files).map(({ target }) => sideDoor(target)));
  return Object.keys(SIDE_DOORS).filter((door) => !used.has(door));
}

function sideDoor(target: string): string | undefined {
  return Object.keys(SIDE_DOORS).find((door) =>
    door.endsWith('/') ? target.startsWith(door) : target === door,
  );
}

/** Chains of files that import one another, each written from its first file to itself. */
export function cycles(files: readonly SourceFile[]): string[] {
  const imports = new Map(
    files.map((file) => [file.path, file.imports.map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of imports.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}

interface Crossing extends SourceImport {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** Imports from one module into another. The root index belongs to no module. */
function crossings(files: readonly SourceFile[]): Crossing[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, names }) => {
      const from = moduleOf(path);
      const to = moduleOf(target) ?? 'testing';
      return from === undefined || from === to ? [] : [{ path, target, names, from, to }];
    }),
  );
}
