import type { StatePattern } from '../conflict/conflict.ts';
import { listing } from '../formula/resolution.ts';
import { byKind } from '../shapes/by-kind.ts';
import { reference } from '../shapes/name.ts';
import { mapped, type ValueOf, type Word } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import type { Checking } from './checking.ts';
import { checkClaims } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import {
  type CheckedLevels,
  checkOptionLevels,
  optionLevels,
  type WrittenOptionLevels,
} from './option-levels.ts';
import { keyRefers, refers } from './reference-rules.ts';
import { section } from './section.ts';
import { completeLevels, type OptionPlace } from './state-pattern.ts';
import { checkState, numberedState } from './state-references.ts';
import type { PartialState } from './states.ts';

type WrittenStatusQuo =
  | WrittenOptionLevels
  | { readonly kind: 'state'; readonly state: Word; readonly span: Span };

export const statusQuo = section(
  byKind('the level of every option, or the id of a state', {
    text: mapped(
      reference('a state'),
      (state, { span }): WrittenStatusQuo => ({ kind: 'state', state, span }),
    ),
    mapping: mapped(optionLevels({ because: true }), (levels): WrittenStatusQuo => levels),
  }),
  'Where the conflict stands: the level of every option, such as { dprk.tests: continued, us.posture: threats }; in a model that lists its states, the id of one.',
  {
    references: [refers('', 'state'), keyRefers('*', 'option'), refers('*', 'level-of-key')],
    grounds: (conflict) => (conflict.statusQuo ? [statusQuoPart(conflict.statusQuo)] : []),
  },
);

function statusQuoPart(pattern: StatePattern): GroundedPart {
  return {
    ...groundsOf(pattern),
    kind: 'status-quo',
    words: () => 'The status quo',
    ...(pattern.kind === 'levels' && { part: { kind: 'status-quo' } }),
  };
}

export interface CheckedStatusQuo extends CheckedLevels {
  readonly pattern?: StatePattern;
}

/** The levels of the status quo in an option model. */
export function checkStatusQuoLevels(
  written: ValueOf<typeof statusQuo.shape> | undefined,
  order: readonly OptionPlace[],
  named: readonly PartialState[],
  checking: Checking,
): CheckedStatusQuo {
  if (!written) return { levels: [], complete: true };
  const given =
    written.kind === 'levels'
      ? checkOptionLevels(written, undefined, checking)
      : levelsOfState(written.state, named, checking);
  if (!given) return { levels: [], complete: false };
  const { levels, missing } = completeLevels(given.levels, [], order);
  if (missing.length > 0 && given.complete) reportMissing(written, missing, checking);
  const because = written.kind === 'levels' ? checkClaims(written.because, checking) : [];
  const complete = given.complete && missing.length === 0;
  return { levels, complete, pattern: { kind: 'levels', levels, because, span: written.span } };
}

/** The named state has to be complete by itself: what states leave out is as in the status quo. */
function levelsOfState(
  state: Word,
  named: readonly PartialState[],
  checking: Checking,
): CheckedLevels | undefined {
  if (numberedState.test(state.text)) {
    const message = 'the status quo is given by the levels of options, not by a number';
    checking.report('mixed-model', state.span, message, {
      help: 'write a mapping such as { us.posture: talks }: the numbers change with the model',
    });
    return undefined;
  }
  const known = checkState(state, checking);
  return known && named.find(({ id }) => id.text === state.text);
}

function reportMissing(
  { span }: WrittenStatusQuo,
  missing: readonly string[],
  { report }: Checking,
): void {
  const message = `the status quo says nothing about ${listing(missing)}`;
  report('incomplete-state', span, message, { help: 'give every option a level' });
}

/** The status quo of a graph model. */
export function checkGraphStatusQuo(
  written: ValueOf<typeof statusQuo.shape> | undefined,
  checking: Checking,
): StatePattern | undefined {
  if (!written) return undefined;
  if (written.kind === 'levels') {
    const message = 'the status quo is given by options, and no decision maker has any';
    checking.report('mixed-model', written.span, message, {
      help: 'write the id of a state',
    });
    return undefined;
  }
  const state = checkState(written.state, checking);
  return state && { kind: 'graph', state: state.state, because: [], span: written.span };
}
