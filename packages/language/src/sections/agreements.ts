import type { Agreement, Body, Fact, OptionMoves, Transition } from '../conflict/conflict.ts';
import { optionsNamed } from '../conflict/options-named.ts';
import type { Entry, TextNode } from '../document/node.ts';
import { agreementOption } from '../formula/agreement-option.ts';
import { formula, type WrittenFormula } from '../shapes/formula.ts';
import { type ById, idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { entriesOf, mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { flag } from '../shapes/scalars.ts';
import type { Reporting, Shape, ValueOf, Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import type { Span } from '../source/span.ts';
import { checkAdoption } from '../tallies/check-tallies.ts';
import { plainElectorate } from '../tallies/scales.ts';
import { checkLevel, checkMove, levelOf, optionNames } from './check-options.ts';
import {
  type Checking,
  checkDecisionMaker,
  checkFormula,
  checkUnique,
  present,
} from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import type { WrittenLevel } from './number-levels.ts';
import { MOVE_PATTERN, namedLevels, readMove, type WrittenMove } from './options.ts';
import { pluralAbout } from './plural-name.ts';
import { gives, keyGives, keyRefers, refers } from './reference-rules.ts';
import { section } from './section.ts';
import { transitionRule, type WrittenTransitionRule } from './transition-rule.ts';

/** What it takes for an agreement to go from one level to another. */
export interface WrittenTransition {
  readonly span: Span;
  readonly move: WrittenMove;
  readonly rule: WrittenTransitionRule | undefined;
}

export const transitions: Shape<readonly WrittenTransition[]> = {
  expects: 'a mapping from changes of level to who makes them',
  read(node, reporting) {
    const entries = entriesOf(node, this.expects, reporting);
    return entries?.flatMap((entry) => readTransition(entry, reporting));
  },
  schema: (definitions) => ({
    type: 'object',
    propertyNames: { pattern: MOVE_PATTERN },
    additionalProperties: transitionRule.schema(definitions),
  }),
};

function readTransition({ key, value }: Entry, reporting: Reporting): WrittenTransition[] {
  const move = readMove(key.text, key);
  if (move === undefined) {
    reporting.report(
      'wrong-form',
      key.span,
      `"${key.text}" is no change from one level to another`,
      {
        help: 'write both levels with "to" between them, such as "none to signed"',
      },
    );
    return [];
  }
  return [{ span: key.span, move, rule: transitionRule.read(value, reporting) }];
}

/** What the parties are bound to while the agreement is at a level. */
export interface WrittenBinding {
  readonly level: Word;
  readonly formulas: readonly WrittenFormula[];
}

const formulas = oneOrMore(formula, 'formulas', { atLeast: 1 });

const bindings: Shape<readonly WrittenBinding[]> = {
  expects: 'a mapping from levels to what they bind to',
  read(node, reporting) {
    return entriesOf(node, this.expects, reporting)?.map(({ key, value }) => ({
      level: wordOf(key),
      formulas: readable(formulas.read(value, reporting)),
    }));
  },
  schema: (definitions) => ({
    type: 'object',
    additionalProperties: formulas.schema(definitions),
  }),
};

function wordOf({ text: word, span }: TextNode): Word {
  return { text: word, span };
}

const agreement = mapping(
  {
    name: optional(text, 'what is shown instead of the id'),
    short: optional(text, 'a short name for tables'),
    plural: optional(flag, pluralAbout),
    about: optional(text, 'what it is, in a sentence'),
    parties: required(
      list(reference('a decision maker'), { of: 'parties' }),
      'the decision makers between which it is, two at least',
    ),
    levels: required(
      namedLevels,
      'what it can stand at, in order: a list, or each level with what is the case in a state: { none: no treaty, signed: a treaty }',
    ),
    moves: optional(
      transitions,
      'who takes it from one level to another: { none to signed: all, signed to none: each }. all: by the yes of all parties; 2 of: of so many; or a formula over their votes, such as yes >= 2 and us = yes; each: any of them alone, with its own options or without; nobody. What is not listed is of nobody; without this key every change is of all',
    ),
    binds: optional(
      bindings,
      'what has to stay so while it is at a level: { signed: not dprk.tests = continued }. No party may move so that it fails, unless the same move takes the agreement to a level without it',
    ),
    notice: optional(
      flag,
      'whether the agreement has to be left before what it binds to may be broken: no move does both at once',
    ),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'an agreement' },
);

export const agreements = section(
  idMapping(agreement, { of: ['agreement', 'agreements'], atMost: 64 }),
  'What several decision makers sign, keep and leave together: a treaty, a truce, a contract. It stands at one of its levels, and is changed by the votes of its parties or by each of them; in formulas and states it is written by its id alone: treaty = signed.',
  {
    form: 'options',
    entry: 'the agreement',
    references: [
      keyGives('*', 'owner'),
      refers('*.parties.#', 'owner'),
      gives('*.levels.#', 'own-level'),
      keyGives('*.levels.*', 'own-level'),
      keyRefers('*.moves.*', 'level-move'),
      refers('*.moves.*', 'tallies'),
      keyRefers('*.binds.*', 'own-level'),
      refers('*.binds.*', 'formula'),
      refers('*.binds.*.#', 'formula'),
    ],
    grounds: (conflict) => conflict.bodies.flatMap(partOfAgreement),
  },
);

function partOfAgreement(one: Body): GroundedPart[] {
  const { id, name, agreement: terms } = one;
  if (terms === undefined) return [];
  const part = { kind: 'agreement', id } as const;
  const bound = terms.binds.map(({ formula: of }) => of);
  return [
    { ...groundsOf(one), kind: 'agreement', owner: id, words: () => name, formulas: bound, part },
  ];
}

export type WrittenAgreements = ById<ValueOf<typeof agreement>>;

/** Agreements as bodies whose members are the parties. */
export function checkAgreements(
  written: WrittenAgreements | undefined,
  checking: Checking,
): Body[] {
  return (written?.entries ?? []).flatMap((entry) => checkAgreement(entry, checking));
}

function checkAgreement(
  { id, value }: NamedValue<ValueOf<typeof agreement>>,
  checking: Checking,
): Body[] {
  if (!value) return [];
  const { fields } = value;
  const parties = checkParties(readable(fields.parties), id, checking);
  const because = checkClaims(fields.because, checking);
  if (!fields.levels) return [];
  const name = fields.name ?? id.text;
  const found = checkTransitions(fields.moves, fields.levels, parties, checking);
  const terms: Agreement = {
    transitions: found,
    binds: checkBindings(fields.binds, id.text, fields.levels, checking),
    notice: fields.notice ?? false,
  };
  const { yesNo } = optionNames(fields.levels);
  return [
    {
      id: id.text,
      name,
      short: fields.short ?? name,
      ...present({ plural: fields.plural }),
      members: parties.map((party) => ({ id: party })),
      ...adoptionBy(found, parties.length),
      vetoes: [],
      options: [
        {
          owner: id.text,
          id: agreementOption,
          name,
          ...present({ about: fields.about }),
          levels: fields.levels.map((level) => levelOf(level, name, yesNo)),
          yesNo,
          moves: movesBy(found),
          because: [],
          span: id.span,
        },
      ],
      agreement: terms,
      because,
      span: id.span,
    },
  ];
}

/** What it takes at least to change an agreement by vote; the rule where all votes go by one formula. */
export function adoptionBy(
  changes: readonly Transition[],
  parties: number,
): Pick<Body, 'votesNeeded' | 'when'> {
  const voted = changes.flatMap(({ by }) => (by.kind === 'votes' ? [by] : []));
  const [when, ...others] = new Set(voted.map((by) => by.when?.text));
  return {
    votesNeeded: voted.length === 0 ? parties : Math.min(...voted.map(({ votes }) => votes)),
    ...(when !== undefined && others.length === 0 && { when: voted[0]!.when! }),
  };
}

/** How the level of an agreement may change, whoever does it. */
export function movesBy(changes: readonly Transition[]): OptionMoves {
  return {
    kind: 'pairs',
    pairs: changes.flatMap(({ from, to, by }) =>
      by.kind === 'nobody' ? [] : [[from, to] as const],
    ),
  };
}

function checkParties(parties: readonly Word[], id: Word, checking: Checking): string[] {
  const { names, report } = checking;
  checkUnique(parties, checking);
  if (parties.length < 2) {
    report(
      'too-few-parties',
      id.span,
      `${id.text} has ${parties.length === 0 ? 'no party' : 'one party'}`,
      {
        help: 'an agreement is between two decision makers at least; what one decides alone is an option of its own',
      },
    );
  }
  return parties.flatMap((party) => {
    if (names.bodies.known.has(party.text) && !names.decisionMakers.known.has(party.text)) {
      const kind = names.owners.known.get(party.text)?.kind ?? 'body';
      const message = `${party.text} is ${kind === 'body' ? 'a body' : 'an agreement'}, and parties are decision makers`;
      report('party-not-decision-maker', party.span, message, {
        help: 'name those of its members who sign',
      });
      return [];
    }
    return checkDecisionMaker(party, checking) ?? [];
  });
}

/** Each change with who makes it: those written, or all by the votes of all. */
export function checkTransitions(
  written: readonly WrittenTransition[] | undefined,
  own: readonly WrittenLevel[],
  ids: readonly string[],
  checking: Checking,
): Transition[] {
  const parties = ids.length;
  if (written === undefined) {
    return own.flatMap((_, from) =>
      own.flatMap((__, to) =>
        from === to ? [] : [{ from, to, by: { kind: 'votes', votes: parties } as const }],
      ),
    );
  }
  const first = new Map<string, Span>();
  return written.flatMap(({ span, move, rule }): Transition[] => {
    const [pair] = checkMove(move, own, checking);
    if (pair === undefined || pair[0] === pair[1]) return [];
    const before = first.get(pair.join());
    if (before) {
      const message = `who takes it from ${move.from.text} to ${move.to.text} is already said`;
      checking.report('repeated-transition', span, message, {
        related: [{ span: before, message: 'first here' }],
      });
    }
    first.set(pair.join(), span);
    if (rule === undefined) return [];
    const [from, to] = pair;
    if (rule.kind === 'when') {
      const when = checkAdoption(rule.when, plainElectorate(ids), checking);
      return when ? [{ from, to, by: { kind: 'votes', votes: when.votesNeeded, when } }] : [];
    }
    if (rule.kind !== 'votes') return [{ from, to, by: { kind: rule.kind } }];
    checkVotes(rule, parties, checking);
    return [{ from, to, by: { kind: 'votes', votes: rule.votes ?? parties } }];
  });
}

function checkVotes(
  { votes, of, span }: Extract<WrittenTransitionRule, { kind: 'votes' }>,
  parties: number,
  { report }: Checking,
): void {
  const there = `there are ${parties} parties`;
  if (votes !== undefined && votes > parties) {
    report('impossible-rule', span, `the yes of ${votes} is needed, and ${there}`);
  } else if (of !== undefined && of !== parties) {
    report('impossible-rule', span, `this says "of ${of}", and ${there}`, {
      help: `write "${votes} of ${parties}" or "${votes} of"`,
    });
  }
}

function checkBindings(
  written: readonly WrittenBinding[] | undefined,
  agreement: string,
  own: readonly WrittenLevel[],
  checking: Checking,
): Agreement['binds'] {
  return (written ?? []).flatMap(({ level, formulas: bound }) => {
    const position = checkLevel(level, optionNames(own), agreement, checking);
    return bound.flatMap((one) => {
      const checked = checkFormula(one, undefined, checking);
      return checked && position !== undefined ? [{ level: position, formula: checked }] : [];
    });
  });
}

/** Reports agreements that bind to what they stand at themselves, also by way of facts. */
export function checkBindsOthers(
  bodies: readonly Body[],
  facts: readonly Fact[],
  { report }: Checking,
): void {
  for (const { id, agreement: terms } of bodies) {
    for (const { formula: bound } of terms?.binds ?? []) {
      if (!optionsNamed(bound, facts).some(({ owner }) => owner === id)) continue;
      report('binds-itself', bound.span, `${id} binds its parties to what it stands at itself`, {
        help: 'who may leave it is said under "moves", and that it has to be left first with "notice: yes"',
      });
    }
  }
}
