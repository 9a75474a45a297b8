import type { Formula } from '@standoff/propositions';
import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { ToldJudgement } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayFormula } from '../names/formulas.ts';
import {
  agreementWith,
  listFragments,
  optionNamed,
  partyName,
  partyNames,
} from '../names/names.ts';
import { opened } from '../names/opened.ts';
import { sayWithin } from './say-judgement.ts';

/** Something added to a deal, and by what it is told: a further option has a name only where those before it have been added. */
export type ToldAddition = AddedJudgement | AddedSignature;

interface AddedJudgement {
  readonly names: Names;
  readonly judgement: ToldJudgement;
  /** Of a penalty: who could be the one to punish, any of these. */
  readonly by?: readonly string[];
}

/** That an agreement stands at another level, and what it binds its parties to there. */
interface AddedSignature {
  readonly names: Names;
  readonly signs: {
    readonly agreement: string;
    readonly option: string;
    readonly level: number;
    readonly binds: readonly Formula[];
  };
}

/** Additions as one sentence without its stop: `Ann cannot leave “Ann gives” and Bob can be punished by Eve if it breaks the deal`. */
export function sayAdditions(additions: readonly ToldAddition[]): Fragment[] {
  return joinWords(opened(joinWords(listFragments(additions.map(sayOne)))));
}

/** Who is punished is told with who could do it; where, and how both take it, is the same of all penalties. */
function sayOne(addition: ToldAddition): Fragment[] {
  if ('signs' in addition) return saySigned(addition);
  const { names, judgement, by } = addition;
  if (judgement.kind !== 'penalty') return sayWithin(names, judgement);
  const { of } = judgement;
  return [
    partyName(names, of),
    ' can be punished by ',
    ...partyNames(names, by ?? [judgement.by], 'or'),
    ` where ${agreementWith(names, [of]).their} options are not as in the deal`,
  ];
}

/** `the treaty becomes “a treaty” as well (binding its parties to “the water shared”)`. */
function saySigned({ names, signs }: AddedSignature): Fragment[] {
  const { agreement, option, level, binds } = signs;
  const { verb, their } = agreementWith(names, [agreement]);
  const phrase = quote(optionNamed(names, option).phrases[level]!);
  const what = listOf(binds.map((one) => quote(sayFormula(names, one))));
  return [
    partyName(names, agreement),
    ` ${verb('becomes')} ${phrase} as well`,
    ...(binds.length === 0 ? [] : [` (binding ${their} parties to ${what})`]),
  ];
}
