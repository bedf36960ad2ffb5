// coldStart <zone or peer> [module …]: ms of processor time from here to the first answer.
import type * as Custops from 'custops';
const [what = '', ...modules] = process.argv.slice(2);
const start = Date.UTC(2026, 2, 27, 13);
const ms = 8 * 3_600_000;

interface WorkingTime {
  addWorkingTime(count: number, unit: string): WorkingTime;
  addBusinessTime(count: number, unit: string): WorkingTime;
}
type Factory = ((instant: number) => WorkingTime) & { extend(plugin: unknown): void };
type OpeningHours = new (hours: string) => {
  getOpenDuration(from: Date, to: Date): [number, number];
};

const load = async (place: number) => (await import(modules[place] ?? '')) as { default: unknown };

async function firstAnswer(): Promise<number> {
  switch (what) {
    case 'Intl':
      return new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin' }).format(start).length;
    case 'dayjs': {
      const dayjs = (await load(0)).default as Factory;
      dayjs.extend((await load(1)).default);
      return Number(dayjs(start).addBusinessTime(8, 'hours'));
    }
    case 'moment': {
      const moment = (await load(0)).default as Factory;
      return Number(moment(start).addWorkingTime(8, 'hours'));
    }
    case 'opening_hours': {
      const Hours = (await load(0)).default as OpeningHours;
      return new Hours('Mo-Fr 09:00-17:00').getOpenDuration(
        new Date(start),
        new Date(start + ms),
      )[0];
    }
    default: {
      const custops = (await load(0)) as unknown as typeof Custops;
      const day = [['09:00', '17:00']];
      const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
      const calendar = custops.compileCalendar({ id: 'first', timeZone: what, hours });
      return custops.addBusinessMs(calendar, start, ms) ?? NaN;
    }
  }
}

const before = process.cpuUsage();
const answer = await firstAnswer();
const { user, system } = process.cpuUsage(before);
const tookMs = (user + system) / 1000;
if (!Number.isFinite(answer)) throw new Error(`${what} gave no answer`);
console.log(JSON.stringify({ tookMs }));
