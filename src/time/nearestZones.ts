import { didYouMean } from '../errors/nearestName.js';

/** Words the zones that a mistyped name most likely meant, or an IANA name in general. */
export function nearestZones(name: unknown): string {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const near = typeof name === 'string' && name !== '' ? suggest(name, known) : undefined;
  return near ?? 'an IANA name such as Europe/Berlin';
}

function suggest(name: string, known: readonly string[]): string | undefined {
  // 'Berlin' means Europe/Berlin, far away as an edit distance goes.
  const place = name
    .slice(name.lastIndexOf('/') + 1)
    .toLowerCase()
    .replaceAll(' ', '_');
  const samePlace = known.filter((each) => each.toLowerCase().endsWith(`/${place}`));
  if (samePlace.length > 0) return `did you mean ${samePlace.slice(0, 3).join(', ')}`;
  return didYouMean(name, known, 3);
}
