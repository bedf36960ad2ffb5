// askLibrary <custops or a peer> <question> <module of custops>: what it answers, as text.
import type * as Custops from 'custops';
import { custops, libraries, type Answer } from '../compare/libraries.js';
import { days, hours } from '../compare/questions.js';

const [name = '', id = '', module = ''] = process.argv.slice(2);
const question = [...hours, ...days].find((each) => each.id === id);
if (question === undefined) throw new Error(`no such question: ${id}`);
const { office, another, task } = question;
const library = libraries[name] ?? custops((await import(module)) as unknown as typeof Custops);

function answer(): Answer {
  const ask = library(office);
  if (another !== undefined) library(another);
  return ask(task);
}

/** JSON tells neither an invalid date from null nor NaN from null. */
function inWords(value: Answer): string | number {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : value;
  return value === null ? 'null' : 'cannot be asked';
}

function tell(): string | number {
  try {
    return inWords(answer());
  } catch (error) {
    return (error as { code?: string }).code ?? `throws ${(error as Error).name}`;
  }
}

console.log(JSON.stringify(tell()));
