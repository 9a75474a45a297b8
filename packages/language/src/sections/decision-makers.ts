import type { DecisionMaker } from '../conflict/conflict.ts';
import { type ById, idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { oneOrMore, readable } from '../shapes/list.ts';
import { mapping, optional } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { remembered } from '../shapes/remembered.ts';
import { flag } from '../shapes/scalars.ts';
import type { ValueOf, Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import { checkOptions } from './check-options.ts';
import { type Checking, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf, optionPart } from './grounded-part.ts';
import { options } from './options.ts';
import { pluralAbout } from './plural-name.ts';
import {
  checkPreference,
  preferenceChoice,
  preferenceFields,
  preferenceKeys,
} from './preference.ts';
import { partsOfPreference } from './preference-grounds.ts';
import {
  keyGives,
  keyRefers,
  optionReferences,
  preferenceReferences,
  refers,
} from './reference-rules.ts';
import { type SayEntry, section } from './section.ts';
import { checkState, checkStatesUnique } from './state-references.ts';

const graphMoves = idMapping(oneOrMore(reference('a state'), 'states'), {
  of: ['state', 'states'],
  keys: 'references',
});

const decisionMakerFields = {
  name: optional(text, 'what is shown instead of the id, in any script'),
  short: optional(text, 'a short name for tables'),
  plural: optional(flag, pluralAbout),
  about: optional(text, 'who it is, in a sentence'),
  because: optional(claimReferences, becauseAbout),
  options: optional(options, 'what it can decide; without any, it only has preferences'),
  moves: optional(
    graphMoves,
    'in a model that lists its states: for each state the states that it can move to',
  ),
  ...preferenceFields,
};

const decisionMaker = mapping(decisionMakerFields, {
  expects: 'a decision maker',
  choices: [preferenceChoice],
});

export const decisionMakers = section(
  idMapping(remembered(decisionMaker), {
    of: ['decision maker', 'decision makers'],
    atMost: limits.decisionMakers,
    inside: Object.keys(decisionMakerFields),
  }),
  'Those who decide: each with its options and its preferences.',
  {
    required: true,
    entry: sayDecisionMaker,
    references: [
      keyGives('*', 'owner'),
      ...optionReferences('*.options'),
      keyRefers('*.moves.*', 'state'),
      refers('*.moves.*', 'state'),
      refers('*.moves.*.#', 'state'),
      ...preferenceReferences('*'),
    ],
    owner: '*',
    grounds: (conflict) => conflict.decisionMakers.flatMap(partsOfDecisionMaker),
  },
);

function sayDecisionMaker(...[id, [key, option], nameAt]: Parameters<SayEntry>): string {
  const name = nameAt('decision-makers', id);
  if (key === 'options' && option !== undefined) {
    return `the option ${nameAt('decision-makers', id, key, option)} of ${name}`;
  }
  return key === 'prefers' ? `what ${name} wants` : name;
}

function partsOfDecisionMaker(one: DecisionMaker): GroundedPart[] {
  const { id, name } = one;
  const part = { kind: 'decision-maker', id } as const;
  return [
    { ...groundsOf(one), kind: 'decision-maker', owner: id, words: () => name, part },
    ...one.options.map(optionPart),
    ...partsOfPreference(id, one.preference),
  ];
}

export type WrittenDecisionMaker = ValueOf<typeof decisionMaker>;
export type WrittenDecisionMakers = ById<WrittenDecisionMaker>;

/** `misspelt` are the keys that the file has in a wrong place: what seems missing may stand there. */
export function checkDecisionMakerSection(
  written: WrittenDecisionMakers | undefined,
  misspelt: ReadonlySet<string>,
  checking: Checking,
): DecisionMaker[] {
  const isElsewhere = preferenceKeys.some((key) => misspelt.has(key));
  return (written?.entries ?? []).flatMap((entry) =>
    checkDecisionMaker(entry, isElsewhere, checking),
  );
}

function checkDecisionMaker(
  { id, value }: NamedValue<WrittenDecisionMaker>,
  isElsewhere: boolean,
  checking: Checking,
): DecisionMaker[] {
  if (!value) return [];
  const { fields } = value;
  const because = checkClaims(fields.because, checking);
  const preference = checkPreference(value, id.text, id.span, checking);
  const checked = {
    options: checkOptions(id.text, fields.options, checking),
    moves: checkGraphMoves(fields.moves, checking),
  };
  if (!preference) return [];
  const isMisspelt = isElsewhere || preferenceKeys.some((key) => value.misspelt.has(key));
  if (preference.kind === 'none' && !isMisspelt) reportNoPreference(id, fields.name, checking);
  const name = fields.name ?? id.text;
  const short = fields.short ?? name;
  const about = present({ about: fields.about, plural: fields.plural });
  return [{ id: id.text, name, short, ...about, ...checked, preference, because, span: id.span }];
}

function reportNoPreference(id: Word, name: string | undefined, { report }: Checking): void {
  const message = `${name ?? id.text} has no preferences, so all states are the same to it`;
  report('no-preference', id.span, message, {
    help: 'add prefers, ranking, weights, utility or relation',
  });
}

function checkGraphMoves(
  written: WrittenDecisionMaker['fields']['moves'],
  checking: Checking,
): (readonly [string, string])[] {
  // Beside options they are an error as a whole.
  if (checking.names.form === 'options') return [];
  return (written?.entries ?? []).flatMap(({ id, value }) => {
    const from = checkState(id, checking);
    const ends = readable(value).flatMap((word) => checkState(word, checking) ?? []);
    checkStatesUnique(ends, 'repeated-entry', checking);
    return ends.flatMap(({ state, span }): (readonly [string, string])[] => {
      if (state === from?.state) {
        checking.report('move-to-itself', span, `a move from ${state} to itself changes nothing`);
      }
      return from ? [[from.state, state]] : [];
    });
  });
}
