import { didYouMean } from '../errors/nearestName.js';

/** What a zone should have been, in words. */
export const ZONE_EXPECTED = 'an IANA name such as Europe/Berlin';

/** Words the zones that a mistyped name most likely meant, or gives nothing when none is near. */
export function nearestZones(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  // 'Berlin' means Europe/Berlin, far away as an edit distance goes.
  const place = name
    .slice(name.lastIndexOf('/') + 1)
    .toLowerCase()
    .replaceAll(' ', '_');
  const samePlace = known.filter((each) => each.toLowerCase().endsWith(`/${place}`));
  if (samePlace.length > 0) return `did you mean ${samePlace.slice(0, 3).join(', ')}`;
  return didYouMean(name, known, 3);
}
