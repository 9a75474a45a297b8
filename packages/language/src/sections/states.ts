import type { GraphState, NamedState, StatePattern } from '../conflict/conflict.ts';
import { listing } from '../formula/resolution.ts';
import { byKind } from '../shapes/by-kind.ts';
import { type ById, idMapping } from '../shapes/id-mapping.ts';
import { list, readable } from '../shapes/list.ts';
import { id } from '../shapes/name.ts';
import { mapped, type Shape, type Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { limits } from '../source/limits.ts';
import { type Checking, checkUnique, present } from './checking.ts';
import {
  type CheckedLevels,
  checkOptionLevels,
  optionLevels,
  type WrittenOptionLevels,
} from './option-levels.ts';
import { gives, keyGives, levelReferences } from './reference-rules.ts';
import { section } from './section.ts';
import { completeLevels, type OptionPlace } from './state-pattern.ts';
import { reportReservedId } from './state-references.ts';

/** What is said of a state: nothing, a description, or the levels of options. */
type WrittenState =
  | { readonly kind: 'described'; readonly description?: string }
  | WrittenOptionLevels;

export type WrittenStates = ById<WrittenState>;

const stateList = mapped(
  list(id('a state'), { of: 'states' }),
  (words, { span }): WrittenStates => ({
    span,
    entries: readable(words).map((word) => ({ id: word, value: { kind: 'described' } })),
  }),
);

const described: Shape<WrittenState> = mapped(
  text,
  (description): WrittenState => ({ kind: 'described', description }),
);

const levels = optionLevels({ name: true });

const state: Shape<WrittenState> = {
  ...byKind('a description of the state, or the levels of options', {
    text: described,
    mapping: levels,
  }),
  read: (node, reporting) => {
    if (node.kind === 'nothing') return { kind: 'described' };
    return node.kind === 'mapping' ? levels.read(node, reporting) : described.read(node, reporting);
  },
  schema: (definitions) => ({
    anyOf: [described.schema(definitions), levels.schema(definitions), { type: 'null' }],
  }),
};

export const states = section(
  byKind('a list of states, or a mapping from ids to states', {
    list: stateList,
    mapping: idMapping(state, { of: ['state', 'states'] }),
  }),
  'Without options: the states of the conflict, as a list or with a description each. With options: names for single states, each with the levels in which it differs from the status quo, and what it is called.',
  {
    entry: 'the state',
    references: [gives('#', 'state'), keyGives('*', 'state'), ...levelReferences('*')],
  },
);

/** States of a graph model. Only the status quo itself may have its name. */
export function checkGraphStates(
  written: WrittenStates | undefined,
  statusQuo: StatePattern | undefined,
  checking: Checking,
): GraphState[] {
  const entries = written?.entries ?? [];
  const isStatusQuo = (id: string) => statusQuo?.kind === 'graph' && statusQuo.state === id;
  for (const { id: word } of entries) {
    if (!isStatusQuo(word.text)) reportReservedId(word, checking);
  }
  checkUnique(
    entries.map(({ id: word }) => word),
    checking,
  );
  return entries.flatMap(({ id: word, value }) => {
    if (value?.kind === 'levels') {
      const message = `the state ${word.text} is given by options, and no decision maker has any`;
      checking.report('mixed-model', word.span, message, {
        help: 'describe the state in words, or give the decision makers options',
      });
    }
    if (value?.kind !== 'described') return [];
    return [{ id: word.text, ...present({ description: value.description }), span: word.span }];
  });
}

/** A named state as far as it is written out; the status quo supplies the rest. */
export interface PartialState extends CheckedLevels {
  readonly id: Word;
  readonly name?: string;
}

export function checkNamedStates(
  written: WrittenStates | undefined,
  checking: Checking,
): PartialState[] {
  const entries = written?.entries ?? [];
  const surplus = entries[limits.namedStates];
  if (surplus) {
    const message = `there are ${entries.length} named states, and at most ${limits.namedStates} are possible`;
    checking.report('too-many', surplus.id.span, message);
  }
  reportDescribed(entries, checking);
  return entries.slice(0, limits.namedStates).flatMap(({ id: word, value }) => {
    reportReservedId(word, checking);
    if (value?.kind !== 'levels') return [];
    const { name } = value;
    return [{ id: word, ...present({ name }), ...checkOptionLevels(value, undefined, checking) }];
  });
}

/** Reports the first state that says nothing about options: usually all of them do not. */
function reportDescribed(entries: WrittenStates['entries'], { report }: Checking): void {
  const first = entries.find(({ value }) => value?.kind === 'described');
  if (!first) return;
  const message = `the state ${first.id.text} says nothing about options`;
  report('mixed-model', first.id.span, message, {
    help: 'where decision makers have options, "states" gives names to states: a mapping from options to levels for each',
  });
}

/** All named states with every option at a level. */
export function completeStates(
  partial: readonly PartialState[],
  statusQuo: CheckedLevels,
  order: readonly OptionPlace[],
  { report }: Checking,
): NamedState[] {
  return partial.map(({ id: word, name, levels: given, complete }) => {
    const { levels: all, missing } = completeLevels(given, statusQuo.levels, order);
    if (missing.length > 0 && complete && statusQuo.complete) {
      const message = `the state ${word.text} says nothing about ${listing(missing)}`;
      report('incomplete-state', word.span, message, {
        help: 'what a state leaves out is as in the status quo: add a status quo, or these options',
      });
    }
    const { span } = word;
    return {
      id: word.text,
      ...present({ name }),
      pattern: { kind: 'levels', levels: all, because: [], span },
      span,
    };
  });
}
