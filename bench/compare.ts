// Asks custops and other libraries the same questions: docs/comparison.md shows the table.
//   npm run compare                 prints, and fails when custops answers otherwise than by hand
//   npm run compare -- --write      writes the tables of the page
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBetween } from '../scripts/writeBetween.js';
import { days, hours, type Question } from './compare/questions.js';
import { builtEntry, buildPackage } from './harness/build.js';
import { inFreshProcess } from './harness/inFreshProcess.js';
import { benchFolder, projectFolder } from './harness/places.js';

const TIMEOUT_MS = 10_000;
const HOUR_PEERS = ['dayjs-business-time', 'moment-business-time', 'opening_hours'];
const DAY_PEERS = [
  'date-fns',
  'luxon-business-days',
  'moment-business-days',
  ...HOUR_PEERS.slice(0, 2),
];

const wrong: string[] = [];

await buildPackage();
const tables = [tableOf(hours, HOUR_PEERS), tableOf(days, DAY_PEERS)].join('\n\n');
console.log(tables);
if (process.argv.includes('--write'))
  await writeBetween(join(projectFolder, 'docs', 'comparison.md'), 'asked', tables);
for (const complaint of wrong) console.error(complaint);
if (wrong.length > 0) process.exitCode = 1;

function tableOf(questions: readonly Question[], peers: readonly string[]): string {
  const names = peers.map((peer) => `${peer} ${versionOf(peer)}`);
  const rows = questions.map((question) => {
    const own = ask('custops', question);
    if (own !== question.right)
      wrong.push(`${question.id}: custops says ${String(own)}, right is ${question.right}`);
    const others = peers.map((peer) => cell(ask(peer, question), question));
    return [question.says, shown(question.right, question), ...others];
  });
  const header = ['question', 'right, and custops', ...names];
  return [header, header.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function ask(library: string, { id, office, processZone = office.zone }: Question): unknown {
  return inFreshProcess('askLibrary', [library, id, builtEntry('index')], {
    timeZone: processZone,
    timeoutMs: TIMEOUT_MS,
  });
}

function cell(answer: unknown, question: Question): string {
  if (answer === undefined) return '**never ends**';
  if (answer === question.right) return 'right';
  if (answer === 'cannot be asked') return '–';
  return `**${shown(answer as string | number, question)}**`;
}

function shown(answer: string | number, { office, task }: Question): string {
  if (typeof answer === 'number') {
    return Math.abs(answer) < 3_600_000 ? `${answer / 1000} s` : `${answer / 3_600_000} h`;
  }
  if (answer === 'null') return '`null`: never';
  if (/^[a-z_]+$/.test(answer)) return `error \`${answer}\``;
  if (!/^\d{4}-/.test(answer)) return answer;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const text = new Date(answer).toLocaleString('en-GB', {
    timeZone: office.zone,
    ...day,
    ...(task.kind === 'add' || !answer.endsWith('T11:00:00.000Z') ? time : {}),
  });
  return text.replaceAll(',', '');
}

function versionOf(name: string): string {
  const inside = join('node_modules', name, 'package.json');
  for (const folder of [benchFolder, projectFolder]) {
    try {
      return (JSON.parse(readFileSync(join(folder, inside), 'utf8')) as { version: string })
        .version;
    } catch {
      // date-fns stands beside the package itself.
    }
  }
  throw new Error(`${name} is not installed`);
}
