import { defineProposition } from '../define/define-proposition.ts';
import {
  aDecisionMaker,
  aFact,
  aFlag,
  aMover,
  aNumber,
  anAmount,
  aQuotation,
  aState,
  aText,
  either,
  listOf,
  maybe,
  ofRules,
  oneOf,
  together,
} from '../define/members.ts';

const compares = defineProposition({
  kind: 'compares',
  about:
    'Some decision makers, each of them, or all, compare a first state with a second: it is better for them, worse, neither, not to be compared, or it is not known.',
  members: {
    who: either(listOf(aDecisionMaker), 'everybody'),
    first: aState,
    order: oneOf('better', 'worse', 'equal', 'incomparable', 'unknown'),
    second: aState,
    greatly: maybe(aFlag),
    /** States that were asked for by levels over the status quo, and are called so. */
    byLevels: maybe(listOf(aState)),
  },
  deniable: true,
  denied: 'Not each of them compares the two so: at least one does not.',
  standalone: true,
  written: [
    { form: 'prefers {who} {first} {second}', is: { order: 'better' } },
    'compares {who} {first} {order} {second} [greatly]',
  ],
  decided: 'exactly',
});

const harmless = defineProposition({
  kind: 'harmless',
  about:
    'Some decision makers prefer one state to another, and nobody likes it less; surely so where it is known of everybody how it compares the two.',
  members: { gainers: listOf(aDecisionMaker), better: aState, worse: aState, surely: aFlag },
  deniable: true,
  denied: 'One of them does not prefer it, or somebody likes it less.',
  standalone: true,
  written: ['harmless {gainers} {better} over {worse} [surely]'],
  decided: 'exactly',
});

const someBetter = defineProposition({
  kind: 'someBetter',
  about:
    'Some state is better than one, for all decision makers or for one of them. Where it is not known, of some states it is open how somebody likes them, and one may be.',
  members: { than: aState, who: either(aDecisionMaker, 'everybody'), known: aFlag },
  deniable: true,
  denied: 'None is, or none is known to be.',
  standalone: true,
  written: ['some-better {who} than {than} [known]'],
  decided: 'exactly',
});

/** What an amount comes to in the two states, as it is written; left out of one in which the statement does not matter. */
const amounts = maybe(together({ first: maybe(aText), second: maybe(aText), unit: maybe(aText) }));

/** A statement that settles how somebody compares two states. */
const statement = together({
  text: aQuotation,
  amounts,
  /** How sure the file is of it, below 1. */
  sure: maybe(anAmount),
  /** What may be wanted instead, and how sure that is. */
  orElse: maybe(listOf(together({ text: aQuotation, sure: maybe(anAmount) }))),
  /** Facts that it turns on in one of the two states and that are not certain to follow. */
  chances: maybe(listOf(together({ fact: aFact, chance: anAmount }))),
});

const settled = defineProposition({
  kind: 'settled',
  beside: 'step',
  about:
    'How somebody compares two states is settled by statements of its preferences that hold in one of the two alone, against others of equal rank; by the places of a ranking; by values or sums of weights; or by a vote. Of an amount of which more or less is wanted it is said what it comes to in both, or that the statement does not matter in one of them.',
  members: {
    who: aMover,
    first: aState,
    second: aState,
    /** Of two states between which a body would move neither way: not to be compared. */
    order: oneOf('better', 'worse', 'incomparable'),
    statements: maybe(listOf(statement)),
    against: maybe(listOf(statement)),
    places: maybe(together({ first: aNumber, second: aNumber, of: aNumber })),
    values: maybe(together({ first: anAmount, second: anAmount })),
    sums: maybe(
      together({
        first: anAmount,
        second: anAmount,
        /** Entries that count in one of the two states alone, the largest first. */
        entries: listOf(
          together({
            text: aQuotation,
            weight: anAmount,
            in: oneOf('first', 'second'),
            amounts,
            chances: maybe(listOf(together({ fact: aFact, chance: anAmount }))),
          }),
        ),
      }),
    ),
    vote: maybe(
      together({
        yes: aNumber,
        no: aNumber,
        abstain: aNumber,
        absent: aNumber,
        vetoes: listOf(aMover),
        proposed: aFlag,
        passes: aFlag,
        ...ofRules,
      }),
    ),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const preferenceKinds = { compares, harmless, someBetter, settled };
