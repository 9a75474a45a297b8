import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { ToldLayer, ToldLiking } from '../../interface/told-view.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { capitalize } from '../grammar/prose-name.ts';
import { type Holding, sayHeld } from '../names/concepts.ts';
import { agreementWith, listFragments, partyName, partyNames } from '../names/names.ts';
import { opened } from '../names/opened.ts';

/** The heading of a layer: `Two moves away`, `Three of five like it better`. */
export function sayLayer(layer: ToldLayer): string {
  switch (layer) {
    case 'unreached':
      return 'No moves lead here';
    case 'status quo':
      return 'Where things stand';
    case 'start':
      return 'The start';
    default:
      return 'moves' in layer
        ? capitalize(`${inWords(layer.moves, 'move')} away`)
        : sayHowMany(layer);
  }
}

/** Counted are those who are known to like it better; of others that may not be known. */
function sayHowMany({ likers, of, isKnown }: Extract<ToldLayer, { readonly of: number }>): string {
  if (likers === of) return 'Everybody likes it better';
  const [likes, like] = isKnown ? ['likes', 'like'] : ['is known to like', 'are known to like'];
  return likers === 0
    ? `Nobody ${likes} it better`
    : `${capitalize(numberWord(likers))} of ${numberWord(of)} ${likers === 1 ? likes : like} it better`;
}

/** Under what a state, or each of some, holds: `Holds under all five concepts analysed.` */
export function sayHolding(holding: Omit<Holding, 'verb'>): string {
  return `${capitalize(textOf(sayHeld({ ...holding, verb: 'holds' })))}.`;
}

/** `Seven more states hold under all five concepts analysed` */
export function sayMoreHolding(states: number, holding: Omit<Holding, 'verb'>): string {
  const held = sayHeld({ ...holding, verb: states === 1 ? 'holds' : 'hold' });
  return textOf([capitalize(inWords(states, 'more state')), ' ', ...held]);
}

/** `Each alone would stay; North Korea and the United States would leave together.` */
export function sayLeftTogether(
  lexicon: Pick<Lexicon, 'party'>,
  coalitions: readonly (readonly string[])[],
): string {
  const [first, ...more] = coalitions.map((members) => partyNames(lexicon, members));
  const others = more.flatMap((who): Fragment[] => ['; so would ', ...who]);
  return textOf(['Each alone would stay; ', ...first!, ' would leave together', ...others, '.']);
}

/** Who likes a state better than the start of a map, and who worse. */
export function sayLiking(
  lexicon: Pick<Lexicon, 'party'>,
  { start, of, better, worse, open }: ToldLiking,
): string {
  const than = `than the ${start}`;
  if (better.length === of) return `Everybody likes it better ${than}.`;
  if (worse.length === of) return `Everybody likes it less ${than}.`;
  const likes = (who: readonly string[], how: string): Fragment[][] =>
    who.length === 0
      ? []
      : [
          [
            ...listFragments(who.map((one) => [partyName(lexicon, one)])),
            ` ${agreementWith(lexicon, who).verb('likes')} it ${how}`,
          ],
        ];
  const parts = [
    ...likes(better, `better ${than}`),
    ...likes(worse, `less ${than}`),
    ...open.map((one): Fragment[] => [
      partyName(lexicon, one),
      ` ${agreementWith(lexicon, [one]).verb('is')} not known to like it better or less`,
    ]),
  ];
  if (parts.length === 0) return `Nobody likes it better or less ${than}.`;
  const said = parts.flatMap((part, k): Fragment[] => [...(k === 0 ? [] : ['; ']), ...part]);
  return `${textOf(opened(said))}.`;
}
