import { InputError } from '../../errors/index.js';
import { isTexts } from '../../errors/isTexts.js';
import { INVALID_PICTURE_DATA } from '../../errors/kinds/pictures.js';
import { requireObject } from '../../errors/requireObject.js';
import type { Journey } from '../../metrics/index.js';

type Reading = Readonly<Record<string, unknown>>;

/** Refuses what `journey` never returned; an answer that went through JSON will do. */
export function requireJourney(journey: Journey): void {
  requireObject(journey, 'journey', 'what journey returns');
  const { mainPath, activities, edges, n, value } = journey as unknown as Reading;
  demand(isCount(n), 'journey.n', n, 'a count');
  demand(value === null || isNumber(value), 'journey.value', value, 'a share or null');
  demand(
    mainPath === null || isTexts(mainPath),
    'journey.mainPath',
    mainPath,
    'activities or null',
  );
  demandList(activities, 'journey.activities', (each) => {
    const counts = ['n', 'cases', 'repeatedIn', 'starts', 'ends'];
    return typeof each['activity'] === 'string' && counts.every((key) => isCount(each[key]));
  });
  demandList(edges, 'journey.edges', ({ from, to, n: taken, medianMs }) => {
    const isNamed = typeof from === 'string' && typeof to === 'string';
    return isNamed && isCount(taken) && (medianMs === null || isNumber(medianMs));
  });
}

function demandList(list: unknown, argument: string, isSound: (each: Reading) => boolean): void {
  demand(Array.isArray(list), argument, list, 'a list');
  for (const [index, each] of (list as readonly unknown[]).entries()) {
    requireObject(each, `${argument}[${index}]`);
    const sound = isSound(each as Reading);
    demand(sound, `${argument}[${index}]`, each, 'an entry as journey returns it');
  }
}

function demand(isSound: boolean, argument: string, value: unknown, expected: string): void {
  if (!isSound) throw new InputError(INVALID_PICTURE_DATA, argument, value, expected);
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
