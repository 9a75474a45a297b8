import { optional } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { limits } from '../../source/limits.ts';
import type { Lock, MoveLimit } from '../core/judgement.ts';
import { defineKind, optionField, ownerField } from '../core/kind.ts';
import { editMoves, movePairs, optionAt, spanOfOption, withMoves } from '../core/option-moves.ts';
import { isRefused, refuse } from '../core/refusal.ts';

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
    const found = optionAt(conflict, judgement);
    if (isRefused(found)) return found;
    const { of, option, level } = judgement;
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
    return pairs.length === allowed.length
      ? refuse('nothing-changes', `"${of}.${option}" cannot move like that already`)
      : withMoves(conflict, judgement, { kind: 'pairs', pairs });
  },
  invert(conflict, judgement): MoveLimit | Lock {
    const { of, option } = judgement;
    const found = optionAt(conflict, judgement);
    return isRefused(found) ? judgement : { kind: 'limit', of, option, moves: found.moves };
  },
  id: ({ of, option, level }) => `${of}.${option}${level === undefined ? '' : `=${level}`}`,
  span: (conflict, judgement) => spanOfOption(conflict, judgement),
  edit: (text, judgement, _, after) => editMoves(text, judgement, after),
});
