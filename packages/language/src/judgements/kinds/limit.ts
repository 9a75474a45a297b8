import type { OptionMoves } from '../../conflict/conflict.ts';
import { checkMoves } from '../../sections/check-options.ts';
import { moves } from '../../sections/options.ts';
import { byKind } from '../../shapes/by-kind.ts';
import { required } from '../../shapes/mapping.ts';
import { oneOf } from '../../shapes/scalars.ts';
import { contentHash } from '../core/content-hash.ts';
import type { MoveLimit } from '../core/judgement.ts';
import { defineKind, nowhere, optionField, ownerField } from '../core/kind.ts';
import {
  editMoves,
  optionAt,
  spanOfOption,
  withMoves,
  writtenMoves,
} from '../core/option-moves.ts';
import { isRefused } from '../core/refusal.ts';

const limitValue = byKind('"free", "one-way", "step" or a list of moves', {
  text: oneOf('"free", "one-way" or "step"', {
    free: 'to any level',
    'one-way': 'only forward in the order of the levels',
    step: 'only to a neighbouring level',
  }),
  list: moves,
});

export const limit = defineKind({
  kind: 'limit',
  about: 'how an option may move, whatever its limits were',
  fields: {
    of: ownerField,
    option: optionField,
    value: required(limitValue, 'free, one-way, step, or the moves: ["open to squeezed"]'),
  },
  read({ of, option, value }, reading): MoveLimit | undefined {
    if (!of || !option || value === undefined) return undefined;
    const head = { kind: 'limit' as const, of: of.text, option: option.text };
    if (value === 'free') return { ...head, moves: { kind: 'free' } };
    const found = optionAt(reading.conflict, head);
    if (isRefused(found)) {
      const [code, span] =
        found.reason.code === 'no-such-option'
          ? (['unknown-option', option.span] as const)
          : (['unknown-decision-maker', of.span] as const);
      reading.report(code, span, found.reason.message);
      return undefined;
    }
    const levels = found.levels.map((level) => ({ id: { text: level.id, span: nowhere } }));
    return { ...head, moves: checkMoves(value, levels, reading) };
  },
  write(judgement, conflict) {
    const { of, option, moves: allowed } = judgement;
    const found = optionAt(conflict, judgement);
    const written = isRefused(found) ? 'free' : writtenMoves({ ...found, moves: allowed });
    const value =
      typeof written === 'string' ? written : written.map(([from, to]) => `${from} to ${to}`);
    return { of, option, value };
  },
  apply: (conflict, judgement) => withMoves(conflict, judgement, judgement.moves),
  invert(conflict, judgement) {
    const found = optionAt(conflict, judgement);
    return isRefused(found) ? judgement : { ...judgement, moves: found.moves };
  },
  id: ({ of, option, moves: allowed }) => `${of}.${option}=${idOfMoves(allowed)}`,
  span: (conflict, judgement) => spanOfOption(conflict, judgement),
  edit: (text, judgement, _, after) => editMoves(text, judgement, after),
});

function idOfMoves(allowed: OptionMoves): string {
  if (allowed.kind !== 'pairs') return allowed.kind;
  const pairs = allowed.pairs.map(([from, to]) => `${from}-${to}`);
  return pairs.length > 4 ? contentHash(pairs) : pairs.join('+') || 'none';
}
