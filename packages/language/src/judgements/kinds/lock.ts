import type { Conflict, Option } from '../../conflict/conflict.ts';
import { setTransitions } from '../../edits/agreements.ts';
import { optional } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { limits } from '../../source/limits.ts';
import { agreementIn, heldAt, withTransitions, writtenTransitions } from '../core/agreements.ts';
import { findOption } from '../core/find.ts';
import type { Lock, MoveLimit, Transitions } from '../core/judgement.ts';
import { defineKind, optionField, ownerField } from '../core/kind.ts';
import { editMoves, movePairs, optionAt, spanOfOption, withMoves } from '../core/option-moves.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const lock = defineKind({
  kind: 'lock',
  about: 'an option cannot leave a level any more, or is given up: nobody changes it',
  fields: {
    of: ownerField,
    option: optionField,
    value: optional(
      reference('a level'),
      'the level that it cannot leave; without it no level can be left',
    ),
  },
  read: ({ of, option, value }): Lock | undefined =>
    of && option
      ? { kind: 'lock', of: of.text, option: option.text, ...(value && { level: value.text }) }
      : undefined,
  write: ({ of, option, level }) => ({ of, option, value: level }),
  apply(conflict, judgement) {
    const { of, option, level } = judgement;
    const found = lockable(conflict, judgement);
    if (isRefused(found)) return found;
    const at = found.levels.findIndex(({ id }) => id === level);
    if (level !== undefined && at < 0) {
      return refuse('no-such-level', `"${of}.${option}" has no level "${level}"`);
    }
    if (found.levels.length > limits.levels) {
      return refuse(
        'other-form',
        `"${of}.${option}" has more than ${limits.levels} levels, which are not locked one by one`,
      );
    }
    const allowed = movePairs(found);
    const pairs = level === undefined ? [] : allowed.filter(([from]) => from !== at);
    if (pairs.length === allowed.length) {
      return refuse('nothing-changes', `"${of}.${option}" cannot move like that already`);
    }
    const agreement = agreementIn(conflict, of);
    if (isRefused(agreement)) return withMoves(conflict, judgement, { kind: 'pairs', pairs });
    const held = heldAt(agreement.agreement, level === undefined ? undefined : at);
    return withTransitions(conflict, agreement, held);
  },
  invert(conflict, judgement): MoveLimit | Lock | Transitions {
    const { of, option } = judgement;
    const agreement = agreementIn(conflict, of);
    if (!isRefused(agreement)) {
      return { kind: 'transitions', of, changes: agreement.agreement.transitions };
    }
    const found = optionAt(conflict, judgement);
    return isRefused(found) ? judgement : { kind: 'limit', of, option, moves: found.moves };
  },
  id: ({ of, option, level }) => `${of}.${option}${level === undefined ? '' : `=${level}`}`,
  span(conflict, judgement) {
    const agreement = agreementIn(conflict, judgement.of);
    return isRefused(agreement) ? spanOfOption(conflict, judgement) : agreement.span;
  },
  edit(text, judgement, _, after) {
    const agreement = agreementIn(after, judgement.of);
    if (isRefused(agreement)) return editMoves(text, judgement, after);
    const moves = writtenTransitions(agreement, agreement.agreement.transitions);
    return setTransitions(text, { agreement: judgement.of, moves });
  },
});

/** The option, also where it is what an agreement stands at. */
function lockable(conflict: Conflict, { of, option }: Lock): Option | RefusedJudgement {
  const agreement = agreementIn(conflict, of);
  return isRefused(agreement) ? optionAt(conflict, { of, option }) : findOption(agreement, option);
}
