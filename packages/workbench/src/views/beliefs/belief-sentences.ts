import { capitalize } from '../../words/capitalize.ts';
import type { ByErrors, Classes, PictureSeen } from './pictured.ts';

/** Who errs about whom, in one sentence: `Ann errs about Bea, and Bea about Ann.` */
export function sayWhoErrs(names: readonly string[], pictures: readonly PictureSeen[]): string {
  const errs = pictures.flatMap((picture, position) => {
    const about = aboutWhom(names, picture);
    return about.length === 0 ? [] : [{ who: names[position]!, about: sayAll(about) }];
  });
  if (errs.length === 0) return 'Nobody errs.';
  const parts = errs.map(({ who, about }, k) => `${who}${k === 0 ? ' errs' : ''} about ${about}`);
  return `${capitalize(sayAll(parts, ', and '))}.`;
}

function aboutWhom(names: readonly string[], picture: PictureSeen): string[] {
  const { orders, unknown, foresight, misread } = picture;
  const positions = new Set([...orders, ...unknown, ...foresight].map(({ of }) => of));
  return [
    ...[...positions].sort((a, b) => a - b).map((position) => names[position]!),
    ...(misread.length > 0 ? ['facts'] : []),
  ];
}

/** How many outcomes rest on whose errors. */
export function sayWhatRests(
  names: readonly string[],
  { heldByError, leftByError }: Pick<Classes, 'heldByError' | 'leftByError'>,
): string {
  const held = countOf(heldByError);
  const left = countOf(leftByError);
  if (held + left === 0) return 'No outcome rests on an error.';
  const parts = [
    ...(held > 0
      ? [
          `${sayCount(held, 'outcome holds', 'outcomes hold')} only by ${byWhom(names, heldByError)}`,
        ]
      : []),
    ...(left > 0
      ? [
          `${sayCount(left, 'that would hold is', 'that would hold are')} left by ${byWhom(names, leftByError)}`,
        ]
      : []),
  ];
  return `${capitalize(parts.join(', and '))}.`;
}

function countOf(groups: readonly ByErrors[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function sayCount(count: number, one: string, several: string): string {
  return count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${several}`;
}

function byWhom(names: readonly string[], groups: readonly ByErrors[]): string {
  const movers = new Set(groups.flatMap(({ errors }) => errors.map(({ mover }) => mover)));
  const who = [...movers].sort((a, b) => a - b).map((mover) => names[mover]!);
  return `${who.length === 1 ? 'an error' : 'errors'} of ${sayAll(who)}`;
}

function sayAll(words: readonly string[], last = ' and '): string {
  const before = words.slice(0, -1);
  return before.length === 0 ? words.join('') : `${before.join(', ')}${last}${words.at(-1)}`;
}
