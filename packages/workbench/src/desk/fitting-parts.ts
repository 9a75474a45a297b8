import type { ShownDoubtPart } from './shown-doubt.ts';

/**
 * So many letters stand in the room that is kept under the headline, beside the way to the view that tells more: in a line of a wide
 * page, and in three of a phone. `how-sure.test.ts` in `browser` measures both.
 */
const MOST_LETTERS = 125;

/**
 * A sentence about a doubt in no more letters than there is room for. What is left out first is which orders are held, then how
 * sure the file is of what it hangs on, then what that is: it can be tried all the same, and the view tells the rest.
 */
export function fittingParts(
  parts: readonly ShownDoubtPart[],
  held: string,
  brief: readonly ShownDoubtPart[],
): ShownDoubtPart[] {
  const named = parts.findIndex(({ tries }) => tries !== undefined);
  const before = named < 0 ? parts : parts.slice(0, named);
  const judgement = parts.slice(named, named + 1);
  const number = judgement[0]?.tries?.length ?? 0;
  const unnamed = {
    ...judgement[0]!,
    text: number === 1 ? 'one judgement' : `${number} judgements`,
  };
  const stop = { text: '.' };
  const ways: (readonly ShownDoubtPart[])[] = [
    [...parts, { text: held }],
    parts,
    ...(named < 0
      ? []
      : [
          [...before, ...judgement, stop],
          [...before, unnamed, stop],
        ]),
    brief,
  ];
  return [...(ways.find((one) => lettersIn(one) <= MOST_LETTERS) ?? ways.at(-1)!)];
}

function lettersIn(parts: readonly ShownDoubtPart[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}
