// What code in src may not do: read a clock, chance or the machine's zone, or talk to the outside.
// tsconfig's `types: []` makes most globals compile errors already; these rules also catch what is
// part of the language, and say what to do instead.

const CLOCK = 'reads a clock: take `now` as an argument';
const LOCAL_ZONE = "depends on the process's time zone: use the functions of src/time";
const LOCALE = "depends on the process's locale";
const OUTSIDE = 'reaches outside: src does no input or output';

const barredGlobals = [
  ...['performance', 'process', 'console', 'fetch', 'XMLHttpRequest', 'WebSocket', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'globalThis'],
  ...['window', 'self', 'document', 'navigator', 'localStorage', 'Buffer'],
].map((name) => ({ name, message: OUTSIDE }));

const intl = { name: 'Intl', message: 'only src/time asks Intl' };

const barredProperties = [
  { object: 'Date', property: 'now', message: CLOCK },
  { object: 'Math', property: 'random', message: 'is chance: take a seed as an argument' },
];

/** In a loop over a known range an element is there; anything else that may be missing is met. */
export const assumedPresent = {
  selector: 'TSNonNullExpression:not([expression.computed=true])',
  message: '`!` is only for an element at an index that is in range',
};

const dateFields = '(Hours|Minutes|Seconds|Milliseconds|Day|Date|Month|FullYear|Year)';
const barredSyntax = [
  assumedPresent,
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  { selector: 'NewExpression[callee.name="Date"][arguments.length>1]', message: LOCAL_ZONE },
  {
    selector: `MemberExpression[property.name=/^((get|set)${dateFields}|getTimezoneOffset)$/]`,
    message: LOCAL_ZONE,
  },
  { selector: 'MemberExpression[property.name=/^to(Date|Time)String$/]', message: LOCAL_ZONE },
  { selector: 'MemberExpression[property.name=/^(toLocale|localeCompare$)/]', message: LOCALE },
  { selector: 'ExportDefaultDeclaration', message: 'export by name' },
  {
    // It breaks the types of consumers (TS2693) and their tree-shaking.
    selector: 'ExportAllDeclaration[exported!=null]',
    message: 'export flat names, no namespace',
  },
];

const rrule = {
  name: 'rrule',
  message: 'only the recurrence of src/calendar uses rrule: it hangs on rules outside a whitelist',
};
const dateFnsTz = {
  name: 'date-fns-tz',
  message: 'only its adapter in src/time uses date-fns-tz: most of it depends on the zone',
};
const zod = { name: 'zod', message: 'import zod/mini: zod puts every locale into a bundle' };
const node = { group: ['node:*'], message: OUTSIDE };

/**
 * @param {{ name: string, message: string }[]} paths
 * @returns {import('eslint').Linter.RulesRecord}
 */
const barredImports = (paths) => ({
  'no-restricted-imports': ['error', { paths, patterns: [node] }],
});

/** @type {import('eslint').Linter.Config[]} */
export const pureCode = [
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...barredGlobals, intl],
      'no-restricted-properties': ['error', ...barredProperties],
      'no-restricted-syntax': ['error', ...barredSyntax],
      ...barredImports([rrule, dateFnsTz, zod]),
      'no-new-func': 'error',
      'no-eval': 'error',
    },
  },
  {
    files: ['src/time/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...barredGlobals],
      ...barredImports([rrule, zod]),
    },
  },
  {
    files: ['src/calendar/recurrence.ts', 'src/calendar/rrule.ts'],
    rules: barredImports([dateFnsTz, zod]),
  },
];
