import type { Casebook } from '@standoff/study';
import { type Fragment, textOf } from '@standoff/wording';
import type { Style } from './style.ts';

/** Words in which every party has its dress. */
export function dressed(
  { movers }: Pick<Casebook, 'movers'>,
  says: readonly Fragment[],
  dress: (position: number, name: string) => string,
): string {
  const say = (fragment: Fragment): string => {
    if (typeof fragment === 'string' || fragment.ref !== 'party') return textOf([fragment]);
    const position = movers.findIndex(({ id }) => id === fragment.id);
    return position < 0 ? fragment.text : dress(position, fragment.text);
  };
  return says.map(say).join('');
}

/** Sentences as a terminal draws them: their texts name parties in their dress. */
export function inDress<T extends Drawn>(
  sentences: readonly T[],
  casebook: Pick<Casebook, 'movers'>,
  style: Style,
): T[] {
  return sentences.map((told) => ({
    ...told,
    text: dressed(casebook, told.says, style.decisionMaker),
  }));
}

interface Drawn {
  readonly text: string;
  readonly says: readonly Fragment[];
}
