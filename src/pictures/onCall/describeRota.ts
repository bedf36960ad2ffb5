import type { Zone } from '../../time/zone.js';
import { fullText } from '../localText.js';
import type { ReadRota, RotaBar } from './readRota.js';

/** So many shifts are told one by one; a longer list nobody listens to. */
const MOST_TOLD = 100;

/** The final schedule of a rota in words. */
export function describeRota(rota: ReadRota, zone: Zone): string {
  const runs = [...rota.final, ...rota.gaps].sort((a, b) => a.from - b.from);
  const told = runs.slice(0, MOST_TOLD).map((run) => runText(run, zone));
  const more = runs.length - told.length;
  const layers = rota.layers.map(({ name }) => name).join(', ');
  return [
    `The on-call schedule ${rota.id} in the time of ${zone.name}.`,
    ...(layers === '' ? [] : [`Layers: ${layers}.`]),
    ...told,
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join(' ');
}

function runText({ people, from, to }: RotaBar, zone: Zone): string {
  const who = people.length === 0 ? 'Nobody' : people.join(', ');
  return `${who} from ${fullText(zone, from)} to ${fullText(zone, to)}.`;
}
