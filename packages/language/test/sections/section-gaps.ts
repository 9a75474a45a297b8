import type { Section } from '../../src/sections/section.ts';
import { placesOf } from './schema-places.ts';

/** What a section does not tell about itself although its shape shows that it should. */
export function gapsOf({
  shape,
  entry,
  references = [],
  owner,
  grounds,
}: Section<unknown>): string[] {
  const places = placesOf(shape);
  const known = new Set(places.map(({ at }) => at));
  const told = new Set(references.map(({ at, isKey }) => sayPlace(at, isKey)));
  const naming = places.filter(({ kind }) => /formula|id|key/.test(kind));
  const rests = places.some(({ kind }) => /formula|statement|because/.test(kind));
  const holdsEntries = places.some(({ at, kind }) => /^[*#]$/.test(at) && kind !== 'other');
  const isRich = places.some(({ at }) => /^[*#]\./.test(at));
  return [
    ...unique(naming.map(({ at, isKey }) => sayPlace(at, isKey)))
      .filter((place) => !told.has(place))
      .map((place) => `says nothing of the name at ${place}`),
    ...references
      .filter(({ at }) => !known.has(at))
      .map(({ at }) => `speaks of ${at}, which its shape does not have`),
    ...references
      .filter(({ at, item }) => item !== undefined && at !== item && !at.startsWith(`${item}.`))
      .map(
        ({ at, item }) =>
          `says that the name at ${at} is needed by ${item}, which does not hold it`,
      ),
    ...[owner ?? []]
      .flat()
      .filter((at) => !known.has(at))
      .map((at) => `has no ${at} to own options`),
    ...(rests && !grounds ? ['has no grounds'] : []),
    ...((holdsEntries || isRich) && !entry ? ['does not say what an entry is'] : []),
  ];
}

function sayPlace(at: string, isKey = false): string {
  return isKey ? `the key ${at}` : at;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
