import type { World } from '@standoff/propositions';
import type { PartyName } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Clause, Mention, Part } from '../clause/clause.ts';
import { inWords } from '../grammar/lists.ts';
import {
  foresightWords,
  sayHeldAlone,
  sayUnder,
  symbolOf,
  symbolsOf,
  underThe,
} from '../names/concepts.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, fromStateUnlessKnown, parties, words } from './parts.ts';
import { foresightFrame } from './verdicts.ts';
import { orderWords } from './worth.ts';

export const argumentClauses: Clauses<
  | 'tempted'
  | 'noneTempted'
  | 'improvements'
  | 'alsoTempted'
  | 'kept'
  | 'goes'
  | 'leaves'
  | 'judged'
  | 'served'
> = {
  tempted({ who, from, so, in: world }, { lexicon }) {
    if (who === 'somebody') {
      return {
        subject: words('somebody'),
        verb: 'has',
        rest: [' a move', ...fromStateUnlessKnown(from), ` that it ${likes(world)} better`],
        so,
        denied: { subject: words('nobody') },
      };
    }
    const { they, verb } = agreementWith(lexicon, who);
    if (who.length === 1 && lexicon.party(who[0]!).isBody) {
      const drafts = so ? ' a draft' : ' no draft';
      return {
        subject: parties(who),
        verb: 'has',
        rest: [drafts, ...fromStateUnlessKnown(from), ' that would pass'],
      };
    }
    const moves = who.length > 1 ? 'moves' : 'a move';
    const where = fromStateUnlessKnown(from);
    const better = ` that ${they} ${likes(world, verb)} better`;
    return {
      subject: parties(who),
      verb: 'has',
      rest: [` ${moves}`, ...where, better],
      so,
      denied:
        who.length === 1
          ? { rest: [' no move', ...where, better] }
          : {
              subject: words(['not each of ', parties(who)]),
              rest: [' a move', ...where, ` that it ${likes(world)} better`],
            },
    };
  },
  noneTempted({ who, from, so, in: world }, to) {
    if (who.length === 1) {
      const tempted = { kind: 'tempted', who, from, so: !so, ...(world && { in: world }) } as const;
      return argumentClauses.tempted(tempted, to);
    }
    const them: Mention = { mention: 'parties', ids: who, known: 'them' };
    const none: Part[] =
      who.length === 2
        ? [{ mention: 'parties', ids: who, joiner: 'nor', known: 'neither' }]
        : ['none of ', them];
    return {
      subject: { words: none, several: false, none: true },
      verb: 'has',
      rest: [' a move', ...fromStateUnlessKnown(from), ` that it ${likes(world)} better`],
      so,
      denied: { subject: words(['at least one of ', them]) },
    };
  },
  improvements({ who, from, n, in: world }, { lexicon }) {
    const { they, verb } = agreementWith(lexicon, [who]);
    const rest: Part[] = lexicon.party(who).isBody
      ? [` ${inWords(n, 'draft')}`, ...fromStateUnlessKnown(from), ' that would pass']
      : [
          ` ${inWords(n, 'move')}`,
          ...fromStateUnlessKnown(from),
          ` that ${they} ${likes(world, verb)} better`,
        ];
    return { subject: parties([who]), verb: 'has', rest };
  },
  alsoTempted({ who, n, in: world }, { lexicon }) {
    const { they, verb } = agreementWith(lexicon, [who]);
    const rest = lexicon.party(who).isBody
      ? ` ${inWords(n, 'other draft')} that would pass`
      : ` ${inWords(n, 'other move')} that ${they} ${likes(world, verb)} better than staying`;
    return { subject: parties([who]), verb: 'has', rest: [rest] };
  },
  kept({ who, under, among }, { lexicon, register }) {
    const all = under.length === among.length;
    const where = underThe({ lexicon, register }, under);
    const isBody = who.length === 1 && lexicon.party(who[0]!).isBody === true;
    const such = isBody ? 'draft' : 'move';
    const them = who.length === 1 ? `any such ${such}` : `such ${such}s`;
    return {
      ...(!all && { frame: { words: where, comma: false } }),
      subject: words('what the others could do'),
      verb: 'deters',
      rest: [' ', { mention: 'parties', ids: who, known: 'them' }, ` from ${them}`],
    };
  },
  goes({ who, from, to, foreseen, concept, so }, { lexicon, register }) {
    const name = lexicon.concept(concept);
    const how = foresightWords(name);
    return {
      frame: {
        words: register === 'plain' ? [how] : [`${how} (`, symbolOf(name), ')'],
        comma: true,
      },
      subject: parties([who]),
      ...going(lexicon.party(who), foreseen !== undefined, [
        change(from, to),
        ...(so ? foreseeing(from, foreseen) : []),
      ]),
      so,
    };
  },
  leaves({ who, from, under, exactlyOf, in: world }, to) {
    const said: Part[] =
      under.length === 0
        ? []
        : exactlyOf === undefined
          ? [' ', ...underThe(to, under), ' as well']
          : [' ', ...underThese(to, who, { under, analysed: exactlyOf })];
    return {
      ...foresightFrame(world?.foresight, to),
      subject: parties(who),
      modal: 'would',
      verb: 'leaves',
      rest: [...leaving(from), ...said],
    };
  },
  judged({ who, stays, under, among }, { lexicon, register }) {
    const held = under.map(lexicon.concept);
    const when = sayHeldAlone({
      held,
      analysed: among.map(lexicon.concept),
      of: { one: agreementWith(lexicon, who), mood: stays ? 'does' : 'would' },
      register,
    });
    const subject = parties(who);
    if (held.every(({ by }) => by === 'others')) {
      const rest = [' served better by the others ', ...when];
      return { subject, modal: 'could', verb: 'is', rest, so: !stays };
    }
    const { isBody, isAgreement } = who.length === 1 ? lexicon.party(who[0]!) : {};
    if (stays) {
      if (isAgreement) return { subject, verb: 'stays', rest: [' as it is ', ...when] };
      return isBody
        ? { subject, verb: 'adopts', rest: [' nothing ', ...when] }
        : { subject, verb: 'stays', rest: [' ', ...when] };
    }
    if (isAgreement) return { subject, modal: 'would', verb: 'changes', rest: [' ', ...when] };
    const leaves = isBody
      ? ({ verb: 'adopts', rest: [' a draft ', ...when] } as const)
      : ({ verb: 'leaves', rest: [' ', ...when] } as const);
    return { subject, modal: 'would', ...leaves };
  },
  served: ({ who, at: _, from: __, ...worth }) => ({
    frame: { words: ['for ', parties([who])], comma: false },
    subject: words('that'),
    modal: 'would',
    verb: 'is',
    rest: [` ${orderWords(worth)} than if all stayed`],
  }),
};

function foreseeing(from: string, end: string | undefined): Part[] {
  return end === undefined ? [] : [', foreseeing ', change(from, end)];
}

/** What is undeterred may be one of several; what is foreseen is the best of them, so that it would be done. */
function going(
  who: PartyName,
  isForeseen: boolean,
  move: readonly Part[],
): Pick<Clause, 'modal' | 'verb' | 'rest'> {
  const modal = isForeseen ? 'would' : 'could';
  const { verb } = movingOf(who);
  if (who.isBody) return { modal, verb, rest: [' ', ...move, isForeseen ? '' : ' undeterred'] };
  return isForeseen
    ? { modal, verb, rest: [' to ', ...move] }
    : { modal, verb: 'gains', rest: [' undeterred by moving to ', ...move] };
}

function leaving(from: string): Part[] {
  return [{ mention: 'state', id: from, as: 'object', unlessKnown: true }];
}

/** Of those that leave it is said under which concepts; that they stay under the others is not said over. */
function underThese(
  { lexicon, register }: Pick<Wanted, 'lexicon' | 'register'>,
  who: readonly string[],
  told: { readonly under: readonly string[]; readonly analysed: readonly string[] },
): Part[] {
  const held = told.under.map(lexicon.concept);
  const analysed = told.analysed.map(lexicon.concept);
  if (register === 'plain') {
    const of = { one: agreementWith(lexicon, who), mood: 'would' } as const;
    return sayHeldAlone({ held, analysed, of, register });
  }
  return held.length === analysed.length
    ? sayUnder({ held, analysed, of: 'all', register })
    : ['under ', ...symbolsOf(held)];
}

/** How one likes a move that counts as a reason to leave, where it is asked what is not known. */
function likes(world: World | undefined, verb: (one: string) => string = (one) => one): string {
  switch (world?.unknown?.counts) {
    case undefined:
      return verb('likes');
    case 'leaves':
      return 'may like';
    case 'stays':
      return `${verb('is')} known to like`;
  }
}
