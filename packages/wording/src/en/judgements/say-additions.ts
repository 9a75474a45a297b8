import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { ToldJudgement } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { agreementWith, listFragments, partyName, partyNames } from '../names/names.ts';
import { opened } from '../names/opened.ts';
import { sayWithin } from './say-judgement.ts';

/** Something added to a deal, and by what it is told: a further option has a name only where those before it have been added. */
export interface ToldAddition {
  readonly names: Names;
  readonly judgement: ToldJudgement;
  /** Of a penalty: who could be the one to punish, any of these. */
  readonly by?: readonly string[];
}

/** Additions as one sentence without its stop: `Ann cannot leave “Ann gives” and Bob can be punished by Eve if it breaks the deal`. */
export function sayAdditions(additions: readonly ToldAddition[]): Fragment[] {
  return joinWords(opened(joinWords(listFragments(additions.map(sayOne)))));
}

/** Who is punished is told with who could do it; where, and how both take it, is the same of all penalties. */
function sayOne({ names, judgement, by }: ToldAddition): Fragment[] {
  if (judgement.kind !== 'penalty') return sayWithin(names, judgement);
  const { of } = judgement;
  return [
    partyName(names, of),
    ' can be punished by ',
    ...partyNames(names, by ?? [judgement.by], 'or'),
    ` where ${agreementWith(names, [of]).their} options are not as in the deal`,
  ];
}
