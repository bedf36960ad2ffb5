// streamMemory <entry>, under --expose-gc: the heap while ten million events go through the fold.
import type * as Custops from 'custops';
import { calendarConfig } from '../workload/berlin.js';
import { eventsPerTicket, logEnd, replayPolicy, ticketLog } from '../workload/ticketLog.js';

export interface StreamMemory {
  readonly events: number;
  /** Bytes in use after the first tenth. */
  readonly early: number;
  /** The most that was in use after any later tenth. */
  readonly most: number;
  readonly eventsPerSecond: number;
}

const events = 10_000_000;
const tenth = events / 10;
/** So many tickets are open at once, each with a state that a host would have stored. */
const open = 1_000;
const [entry = ''] = process.argv.slice(2);
const { advanceClocks, defineCalendar, defineSla, readClocks, startClocks } = (await import(
  entry
)) as typeof Custops;
const { gc } = globalThis;

function usedBytes(): number {
  for (let i = 0; i < 4; i++) void gc?.();
  return process.memoryUsage().heapUsed;
}

const calendar = defineCalendar(calendarConfig('office'));
const sla = defineSla(replayPolicy, { calendars: [calendar] });
const templates = ticketLog(4_096, 22);
const states = Array.from({ length: open }, (_, place) => startClocks(sla, templates[place]));
const used: number[] = [];
let elapsed = 0;
let next = open;
const ticketOf = Uint32Array.from({ length: open }, (_, place) => place);
const eventOf = new Uint8Array(open);
const before = process.cpuUsage();
for (let done = 0, place = 0; done < events; done++, place = (place + 1) % open) {
  const ticket = templates[ticketOf[place]];
  states[place] = advanceClocks(sla, states[place], ticket.events[eventOf[place]]);
  eventOf[place] += 1;
  if (eventOf[place] === eventsPerTicket) {
    elapsed += readClocks(sla, states[place], { now: logEnd }).clocks['resolution'].elapsedMs;
    ticketOf[place] = next++ % templates.length;
    states[place] = startClocks(sla, templates[ticketOf[place]]);
    eventOf[place] = 0;
  }
  if ((done + 1) % tenth === 0) used.push(usedBytes());
}
const { user, system } = process.cpuUsage(before);
if (!(elapsed > 0)) throw new Error('nothing was counted');
const result: StreamMemory = {
  events,
  early: used[0],
  most: Math.max(...used.slice(1)),
  eventsPerSecond: events / ((user + system) / 1e6),
};
console.log(JSON.stringify(result));
