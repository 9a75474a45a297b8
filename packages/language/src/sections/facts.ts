import type { Fact } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { formula, type WrittenFormula } from '../shapes/formula.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { number, oneOf } from '../shapes/scalars.ts';
import { mapped, type Shape, type ValueOf } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import { type Checking, checkFormula, present } from './checking.ts';
import {
  becauseAbout,
  checkClaims,
  claimReferences,
  type WrittenLink,
} from './claim-references.ts';
import { orderFacts } from './fact-order.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { keyGives, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

export interface WrittenFact {
  readonly when: WrittenFormula | undefined;
  readonly name?: string;
  readonly chance: number;
  readonly because: readonly WrittenLink[];
}

/** Words for chances, and the numbers that they stand for. */
const chanceWords = {
  certain: 1,
  'very-likely': 0.9,
  likely: 0.75,
  even: 0.5,
  unlikely: 0.25,
  'very-unlikely': 0.1,
} as const;

type ChanceWord = keyof typeof chanceWords;

const expectsChance = 'a chance: a number from 0 to 1, or a word such as "likely"';
const chanceWord = oneOf<ChanceWord>(expectsChance, {
  certain: '1',
  'very-likely': '0.9',
  likely: '0.75',
  even: '0.5',
  unlikely: '0.25',
  'very-unlikely': '0.1',
});
const chanceNumber = number({ expects: expectsChance, least: 0, most: 1 });

export const chance: Shape<number> = {
  expects: expectsChance,
  read: (node, reporting) => {
    const isWord = node.kind === 'text' && /^[A-Za-z]/.test(node.text);
    if (!isWord) return chanceNumber.read(node, reporting);
    const word = chanceWord.read(node, reporting);
    return word && chanceWords[word];
  },
  schema: (definitions) => ({
    anyOf: [chanceWord.schema(definitions), chanceNumber.schema(definitions)],
  }),
};

const shorthand = mapped(formula, (when): WrittenFact => ({ when, chance: 1, because: [] }));

const full = mapped(
  mapping(
    {
      when: required(formula, 'when the consequence follows'),
      name: optional(text, 'what is shown instead of the id'),
      chance: optional(
        chance,
        'how likely it is that it follows then: certain, very-likely, likely, even, unlikely, very-unlikely, or a number from 0 to 1',
      ),
      because: optional(claimReferences, becauseAbout),
    },
    { expects: 'a fact' },
  ),
  ({ fields }): WrittenFact => ({
    when: fields.when,
    ...present({ name: fields.name }),
    chance: fields.chance ?? 1,
    because: fields.because ?? [],
  }),
);

export const facts = section(
  idMapping(byKind('a formula, or a mapping with "when"', { text: shorthand, mapping: full }), {
    of: ['fact', 'facts'],
    atMost: limits.facts,
  }),
  'Consequences: what is the case when a formula over options and other facts holds.',
  {
    entry: 'the consequence',
    references: [
      keyGives('*', 'fact'),
      ...neededBy('*', refers('*', 'formula'), refers('*.when', 'formula')),
    ],
    grounds: (conflict) => conflict.facts.map(factPart),
  },
);

function factPart(fact: Fact): GroundedPart {
  return {
    ...groundsOf(fact),
    kind: 'fact',
    words: () => fact.name,
    formulas: [fact.when],
    part: { kind: 'fact', id: fact.id },
  };
}

/** Facts in an order in which each one refers only to facts before it. */
export function checkFacts(
  written: ValueOf<typeof facts.shape> | undefined,
  checking: Checking,
): Fact[] {
  const checked = (written?.entries ?? []).flatMap((entry) => checkFact(entry, checking));
  return orderFacts(checked, checking.report);
}

function checkFact({ id, value }: NamedValue<WrittenFact>, checking: Checking): Fact[] {
  if (!value) return [];
  const when = checkFormula(value.when, undefined, checking);
  const because = checkClaims(value.because, checking);
  if (!when) return [];
  const name = value.name ?? id.text;
  return [{ id: id.text, name, when, chance: value.chance, because, span: id.span }];
}
