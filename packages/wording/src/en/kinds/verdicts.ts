import type { GivenForesight } from '@standoff/propositions';
import { textOf } from '../../interface/fragments.ts';
import type { Register, Wanted } from '../../interface/wording.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { inWords, numberWord, sayOf } from '../grammar/lists.ts';
import {
  foresightWords,
  ifAllThink,
  ifTheyThought,
  type OfWhom,
  sayEach,
  sayUnder,
  symbolOf,
  symbolsOf,
  underThe,
} from '../names/concepts.ts';
import { agreementWith, partyName, partyNames } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, inState, inStateUnlessKnown, parties, state, words } from './parts.ts';
import { sayShares } from './shares-of-equilibria.ts';

export const verdictClauses: Clauses<
  | 'stable'
  | 'pattern'
  | 'patternCount'
  | 'otherPatterns'
  | 'stableCount'
  | 'strongCounts'
  | 'weakly'
> = {
  stable(proposition, to) {
    const { state: id, who, together, concept, so, byLevels } = proposition;
    const frame = foresightFrame(proposition.in?.foresight, to);
    const under = underOne(concept, to, together ?? (who === undefined ? undefined : [who]));
    if (together !== undefined) {
      return {
        ...frame,
        subject: parties(together),
        modal: 'would',
        verb: 'leaves',
        rest: [...state(id, byLevels), ` together${readAs(proposition.reading)}`, ...under],
        so: !so,
      };
    }
    if (who !== undefined) {
      return {
        ...frame,
        subject: parties([who]),
        ...(to.register === 'plain' && { modal: 'would' }),
        verb: 'stays',
        rest: [...inState(id, byLevels), ...under],
        so,
      };
    }
    const plainly = concept === undefined ? undefined : inPlainWords(concept, id, so, to);
    return (
      plainly ?? { ...frame, subject: aboutState(id, byLevels), verb: 'holds', rest: under, so }
    );
  },
  pattern({ state: id, who, under, among }, to) {
    const { lexicon, register, mood } = to;
    const of: OfWhom =
      who === undefined
        ? 'all'
        : { one: agreementWith(lexicon, [who]), mood: mood === 'would' ? 'would' : 'does' };
    const said = sayUnder({
      held: under.map(lexicon.concept),
      analysed: among.map(lexicon.concept),
      of,
      register,
    });
    const so = under.length > 0 || among.length > 1;
    const about = who === undefined ? aboutState(id) : parties([who]);
    const where = who === undefined ? [] : inStateUnlessKnown(id);
    return {
      subject: about,
      verb: who === undefined ? 'holds' : 'stays',
      rest: [...where, ' ', ...said],
      so,
    };
  },
  patternCount({ n, of, under, among }, to) {
    const said = sayUnder({
      held: under.map(to.lexicon.concept),
      analysed: among.map(to.lexicon.concept),
      of: 'all',
      register: to.register,
    });
    return {
      subject: { counted: n, of, noun: stateNoun(to.register), several: n !== 1 },
      verb: 'holds',
      rest: [' ', ...said],
    };
  },
  otherPatterns({ n, beside, among }, to) {
    const { register } = to;
    if (n === 0 && beside.length === 0) {
      const under =
        among.length === 1 ? [' ', ...underThe(to, among)] : [noneUnder(among.length, register)];
      return { subject: words(`no ${stateNoun(register)}`), verb: 'holds', rest: under };
    }
    return {
      subject: words(
        beside.length === 0 ? inWords(n, stateNoun(register)) : `${numberWord(n)} more`,
        n !== 1,
      ),
      verb: 'holds',
      rest: [register === 'plain' ? ' in some ways of reckoning' : ' under some of the concepts'],
    };
  },
  stableCount(proposition, to) {
    const { n, of, concept } = proposition;
    const number = n === 0 ? `no ${stateNoun(to.register)}` : sayOf(n, of, stateNoun(to.register));
    const several = n > 1;
    const under = concept === undefined ? [] : [' ', ...underThe(to, [concept])];
    const frame = foresightFrame(proposition.in?.foresight, to);
    if (to.register === 'plain') {
      return { ...frame, subject: words(number, several), verb: 'holds', rest: under };
    }
    return {
      ...frame,
      subject: words(number, several),
      verb: 'is',
      rest: [several ? ' equilibria' : ' an equilibrium', ...under],
    };
  },
  strongCounts({ shares, in: world }, to) {
    const among =
      world?.unknown === undefined
        ? 'of the general reading'
        : `by treatment ${world.unknown.treatment}`;
    return {
      verbless: [`of the equilibria ${among} these are strong: `, ...sayShares(to, shares)],
    };
  },
  weakly({ state: id, under }, { lexicon }) {
    return {
      subject: aboutState(id),
      verb: 'is',
      rest: [
        ' an equilibrium under ',
        ...symbolsOf(under.map(lexicon.concept)),
        ' only where smaller losses deter as well',
      ],
    };
  },
};

/** `under SEQ`, and for readers who have not met it `if everybody expects credible replies`, or `if it expected` them. */
function underOne(
  concept: string | undefined,
  { lexicon, register }: Wanted,
  who: readonly string[] | undefined,
): Part[] {
  if (concept === undefined) return [];
  const name = lexicon.concept(concept);
  if (register === 'exact' || !name.judges) return [' under ', symbolOf(name)];
  const thinks =
    who === undefined ? ifAllThink(name) : ifTheyThought(name, agreementWith(lexicon, who));
  return [' ', ...thinks];
}

/**
 * For readers who have not met the concepts: `somebody would leave it if everybody expects credible replies`, and of the one
 * that looks at a single move what that move is.
 */
function inPlainWords(concept: string, id: string, so: boolean, { lexicon, register }: Wanted) {
  const name = lexicon.concept(concept);
  if (register === 'exact' || !name.judges) return undefined;
  if (so) {
    return { subject: aboutState(id), verb: 'holds', rest: [' ', ...ifAllThink(name)] };
  }
  if (name.moves === 1) {
    return {
      subject: words('somebody'),
      verb: 'has',
      rest: [
        ' a move away',
        ...[' ', { mention: 'state', id, as: 'from' } as const],
        ' that it likes better',
      ],
    };
  }
  return {
    subject: words('somebody'),
    modal: 'would' as const,
    verb: 'leaves',
    rest: [...state(id), ' ', ...ifAllThink(name)],
  };
}

export function readAs(reading: 'all' | 'pareto' | 'movers' | undefined): string {
  switch (reading) {
    case 'pareto':
      return ' by a joint move from which some gain and none loses,';
    case 'movers':
      return ' by a joint move from which all who make it gain,';
    default:
      return '';
  }
}

/** ` under any of the five concepts analysed` */
export function noneUnder(number: number, register: Register): string {
  if (register === 'plain') {
    return ` in ${number === 2 ? 'either' : 'any'} of the ${numberWord(number)} ways of reckoning that were tried`;
  }
  return ` under ${number === 2 ? 'either' : 'any'} of the ${numberWord(number)} concepts analysed`;
}

/** `with the foresight of the model (SEQ for all) ` */
export function foresightFrame(
  given: GivenForesight | undefined,
  { lexicon, register }: Wanted,
): { readonly frame?: Frame } {
  if (given === undefined) return {};
  const groups = new Map<string, string[]>();
  for (const [who, concept] of Object.entries(given.concepts)) {
    groups.set(concept, [...(groups.get(concept) ?? []), textOf([partyName(lexicon, who)])]);
  }
  const each = sayEach(
    [...groups].map(([concept, names]) => ({ concept: lexicon.concept(concept), names })),
    register,
  );
  const together = given.together.map(({ members, concept }) =>
    register === 'plain'
      ? `${textOf(partyNames(lexicon, members))} together ${foresightWords(lexicon.concept(concept))}`
      : `${lexicon.concept(concept).symbol} for ${textOf(partyNames(lexicon, members))} together`,
  );
  return {
    frame: {
      words: [{ mention: 'foresight', by: given.by, each: [each, ...together].join('; ') }],
      comma: false,
    },
  };
}
