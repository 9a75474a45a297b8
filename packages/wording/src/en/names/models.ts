import type { Lexicon } from '../../interface/lexicon.ts';
import { listOf } from '../grammar/lists.ts';

/** `1, 6 and 7` */
export function modelNames(lexicon: Pick<Lexicon, 'models'>, places: readonly number[]): string {
  return listOf(places.map((place) => modelName(lexicon, place)));
}

/** How a model that is compared is called, by its place. */
export function modelName({ models = [] }: Pick<Lexicon, 'models'>, place: number): string {
  return models[place] ?? String(place + 1);
}
