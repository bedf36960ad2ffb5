/** Texts of one kind that are at the edge of what is right, or just beyond it. */
interface TextKind {
  readonly pattern: RegExp;
  readonly others: readonly string[];
}

const kinds: readonly TextKind[] = [
  {
    pattern: /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/,
    others: [
      ...['1900-01-01T00:00:00Z', '1899-12-31T23:59:59.999Z', '2200-12-31T23:59:59.999Z'],
      ...['2201-01-01T00:00:00Z', '2026-03-29T01:00:00Z', '2026-03-29T02:30:00+01:00'],
      ...['2026-10-25T00:30:00Z', '2026-10-25T01:00:00Z', '2026-03-02T09:00:00Z'],
      ...['2026-03-02T12:00:00Z', '2026-03-02T12:00:00.001Z', '2011-12-30T00:00:00Z'],
      ...['2026-02-30T00:00:00Z', '2026-03-02T24:00:00Z', '2026-03-02T12:00:00', '0000-01-01Z'],
      ...['2026-03-02T12:00:00+23:59', '+010000-01-01T00:00:00Z', '2026-03-03T12:00:00Z'],
    ],
  },
  {
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
    others: [
      ...['1900-01-01T00:00', '2200-12-31T23:59', '2026-03-29T02:30', '2026-10-25T02:30'],
      ...['2026-01-05T24:00', '2011-12-30T12:00', '2026-02-29T00:00', '2026-01-05T09:00:00'],
    ],
  },
  {
    pattern: /^\d{4}-\d\d-\d\d$/,
    others: [
      ...['1900-01-01', '2200-12-31', '1899-12-31', '2201-01-01', '2024-02-29', '2026-02-29'],
      ...['2026-03-01', '2026-03-29', '2026-10-25', '2011-12-30', '2026-13-01', '0000-00-00'],
    ],
  },
  {
    pattern: /^\d\d:\d\d$/,
    others: ['00:00', '24:00', '23:59', '09:00', '17:00', '24:01', '9:00'],
  },
  {
    pattern: /^\d+(ms|s|m|h|bd|w)$/,
    others: [
      ...['0m', '1ms', '-1h', '-0m', '1h30m', 'PT4H30M', '2bd', '0bd', '-2bd', '8w', '1d', 'P1D'],
      ...['2629800h', '2629801h', '109575bd', '109576bd', '999999999999h', '99999999999999999999h'],
    ],
  },
  {
    pattern: /^(UTC$|[A-Z]\w+\/\w)/,
    others: [
      ...['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'Australia/Lord_Howe'],
      ...['Africa/Casablanca', 'Asia/Kathmandu', 'America/Scoresbysund', 'Antarctica/Troll'],
      ...['Etc/GMT+12', 'Africa/Monrovia', 'europe/berlin', 'Europe/Berln', '+01:00', 'EST', ''],
    ],
  },
  {
    pattern: /FREQ=/,
    others: [
      ...['FREQ=YEARLY;BYEASTER=1', 'FREQ=DAILY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
      ...['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYDAY=5FR', 'FREQ=SECONDLY'],
      ...['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO'],
      ...['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'FREQ=WEEKLY;INTERVAL=999;BYDAY=MO'],
      ...[
        'FREQ=YEARLY;BYYEARDAY=366',
        'FREQ=YEARLY;BYYEARDAY=-366;BYSETPOS=366',
        'COUNT=-1',
        ';;=',
      ],
    ],
  },
  { pattern: /^\d+%$/, others: ['0%', '50%', '100%', '150%', '999%', '0.001%', '-1%', '1e3%'] },
  { pattern: /^[A-Z]{3}$/, others: ['EUR', 'USD', 'JPY', 'eur', 'XXXX', ''] },
];

/** Another text of the kind that a text is of; undefined for plain words. */
export function likeText(text: string, choice: number): string | undefined {
  const others = kinds.find(({ pattern }) => pattern.test(text))?.others;
  return others?.[choice % others.length];
}
