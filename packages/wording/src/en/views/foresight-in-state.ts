import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { ConceptName } from '../../interface/lexicon.ts';
import type { Deterrent, Liking, ToldForesight } from '../../interface/told-view.ts';
import type { Names, Register } from '../../interface/wording.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { inWords } from '../grammar/lists.ts';
import { foresightWords, verdictVerbs } from '../names/concepts.ts';
import { agreementWith, partyNames } from '../names/names.ts';
import { opened } from '../names/opened.ts';

/** Whom it keeps in a state how far it looks, and whom it does not, in sentences. */
export function sayForesightInState(names: Names, told: ToldForesight, register: Register): string {
  switch (told.kind) {
    case 'served': {
      const served = verdictVerbs('others').leaves;
      return told.who.length === 0 ? `Nobody ${served}.` : sentence(names, told.who, ` ${served}.`);
    }
    case 'untempted':
      return sayUntempted(told.liking);
    case 'alike':
      return sayAlike(names, told);
    case 'each':
      return told.each.length === 0
        ? sayUntempted(told.liking)
        : told.each.map((one) => sayOne(names, one, told.liking, register)).join(' ');
  }
}

type ToldOf<K extends ToldForesight['kind']> = Extract<ToldForesight, { readonly kind: K }>;

function sentence(names: Names, who: readonly string[], rest: string): string {
  return textOf([...opening(names, who), rest]);
}

function opening(names: Names, who: readonly string[]): Fragment[] {
  return opened(partyNames(names, who));
}

function sayUntempted(liking: Liking): string {
  return `Nobody has a move that it ${likes(liking)} better.`;
}

function likes(liking: Liking, verb: Agreement['verb'] = (one) => one): string {
  if (liking === 'may like') return liking;
  return liking === 'likes' ? verb('likes') : `${verb('is')} known to like`;
}

function sayAlike(names: Names, told: ToldOf<'alike'>): string {
  const { kept, leaving, deterrent } = told;
  const concept = names.concept(told.concept);
  const sentences = [
    ...(kept.length === 0 ? [] : [sentence(names, kept, ` ${sayKept(names, told, concept)}`)]),
    ...(leaving.length === 0
      ? []
      : [sentence(names, leaving, ` ${sayLeaving(deterrent, concept)}`)]),
  ];
  return sentences.join(' ');
}

function sayOne(
  names: Names,
  { who, concept: id, does }: ToldOf<'each'>['each'][number],
  liking: Liking,
  register: Register,
): string {
  const concept = names.concept(id);
  const symbol = register === 'plain' ? '' : ` (${concept.symbol})`;
  if (does === 'served') {
    return sentence(names, [who], ` ${verdictVerbs('others').leaves}${symbol}.`);
  }
  const how = `${foresightWords(concept)}${symbol}`;
  if (does === 'leaves') return sentence(names, [who], `, ${how}, would leave.`);
  const { verb, they } = agreementWith(names, [who]);
  const tempted = `${verb('has')} a move that ${they} ${likes(liking, verb)} better`;
  return sentence(names, [who], ` ${tempted}; ${how}, ${they} ${verb('stays')}.`);
}

function sayKept(
  names: Names,
  { kept, deterrent, liking }: ToldOf<'alike'>,
  concept: ConceptName,
): string {
  const agreement = agreementWith(names, kept);
  const { verb, they } = agreement;
  const moves = kept.length === 1 ? 'a move' : 'moves';
  const tempted = `${verb('has')} ${moves} that ${they} ${likes(liking, verb)} better`;
  return `${tempted}, but ${sayFear(deterrent, concept, agreement)}, so ${they} ${verb('stays')}.`;
}

/** What keeps one from a move that it likes, in the words of a concept. */
function sayFear(
  deterrent: Deterrent,
  { moves, credible }: ConceptName,
  { verb, they, them }: Agreement,
): string {
  switch (deterrent) {
    case 'play':
      return `${verb('foresees')} what play would lead to`;
    case 'moves at once or replies':
      return `${they} ${verb('expects')} replies in the others’ own interest, or others who leave at the same time`;
    case 'moves at once':
      return `${they} ${verb('expects')} others to move at the same time, in their own interest`;
    case 'a policy':
      return `the other has a policy that keeps ${them} from any gain`;
    case 'an exchange':
      return `${sayExchange(moves, credible)} the others could keep ${them} from any gain`;
    case 'replies': {
      const replies = credible
        ? `${they} ${verb('expects')} replies in the others’ own interest`
        : `${they} ${verb('fears')} some reply, in the others’ interest or not`;
      return `${replies}${isLonger(moves, 2) ? ', which no counter-move would mend' : ''}`;
    }
  }
}

/** `in four moves in all`, each of them an improvement where only those count. */
function sayExchange(moves: number | null, credible: boolean): string {
  const each = credible ? ', each of which its mover likes,' : '';
  return `in ${inWords(moves ?? Number.POSITIVE_INFINITY, 'move')} in all${each}`;
}

function isLonger(moves: number | null, than: number): boolean {
  return moves === null || moves > than;
}

function sayLeaving(deterrent: Deterrent, { moves, credible }: ConceptName): string {
  const even = 'would leave even so';
  switch (deterrent) {
    case 'play':
      return 'would leave, foreseeing what play would lead to.';
    case 'moves at once or replies':
      return `${even}: neither replies in the repliers’ own interest nor others who leave at the same time deter this.`;
    case 'moves at once':
      return `${even}: no moves of others at the same time, in their own interest, deter this.`;
    case 'a policy':
      return `${even}: no policy of the other prevents a gain.`;
    case 'an exchange':
      return `${even}: ${sayExchange(moves, credible)} the others could not prevent a gain.`;
    case 'replies':
      if (moves === 1) return 'would leave, looking no further than this move.';
      return `${even}: ${credible ? 'no reply in the replier’s own interest' : 'no reply'} deters this.`;
  }
}
