import type { Conflict, Foresight } from '../../conflict/conflict.ts';
import { setForesight } from '../../edits/foresight.ts';
import { checkConcept, concept } from '../../sections/foresight.ts';
import { optional, required } from '../../shapes/mapping.ts';
import type { Shape } from '../../shapes/shape.ts';
import { namesOfConflict } from '../core/conflict-names.ts';
import { findOwner } from '../core/find.ts';
import type { ForesightOf } from '../core/judgement.ts';
import { defineKind, nowhere, ownerField } from '../core/kind.ts';
import { placeNumber } from '../core/order-kind.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

/** A concept, or `null` where nothing is said. */
const conceptOrNull: Shape<{ readonly id?: string }> = {
  expects: `${concept.expects}, or null`,
  read: (node, reading) => (node.kind === 'nothing' ? {} : concept.read(node, reading)),
  schema: (definitions) => ({ anyOf: [concept.schema(definitions), { type: 'null' }] }),
};

export const foresight = defineKind({
  kind: 'foresight',
  about: 'how far a decision maker or body looks',
  fields: {
    of: ownerField,
    value: required(conceptOrNull, 'the id of a solution concept; null: nothing is said of it'),
    place: optional(placeNumber, 'its place among those whose foresight is given, from 1'),
  },
  read: ({ of, value, place }): ForesightOf | undefined =>
    of && value
      ? {
          kind: 'foresight',
          of: of.text,
          ...(value.id !== undefined && { concept: value.id }),
          ...(place !== undefined && { place }),
        }
      : undefined,
  write: ({ of, concept: id, place }) => ({ of, value: id ?? null, place }),
  apply(conflict, { of, concept: id, place }) {
    const owner = findOwner(conflict, of);
    if (isRefused(owner)) return owner;
    const at = conflict.foresight.findIndex(({ decisionMaker }) => decisionMaker === of);
    const before = conflict.foresight[at]?.concept;
    if (before === id) {
      const what = id === undefined ? 'nothing is said' : `it is ${id}`;
      return refuse('nothing-changes', `${what} of the foresight of "${of}" already`);
    }
    const misfit = id === undefined ? undefined : misfitOf(conflict, id);
    if (misfit) return misfit;
    return { ...conflict, foresight: changed(conflict.foresight, at, { of, id, place }) };
  },
  invert(conflict, { of }) {
    const at = conflict.foresight.findIndex(({ decisionMaker }) => decisionMaker === of);
    const before = conflict.foresight[at];
    return before
      ? { kind: 'foresight', of, concept: before.concept, place: at + 1 }
      : { kind: 'foresight', of };
  },
  id: ({ of, concept: id }) => `${of}=${id ?? 'unsaid'}`,
  span(conflict, { of }) {
    const owner = findOwner(conflict, of);
    return isRefused(owner) ? nowhere : owner.span;
  },
  edit: (text, { of, concept: id }, before) =>
    setForesight(text, {
      of,
      concept: id,
      now: before.foresight.map((one) => [one.decisionMaker, one.concept]),
    }),
});

function changed(
  given: readonly Foresight[],
  at: number,
  { of, id, place }: { of: string; id: string | undefined; place: number | undefined },
): readonly Foresight[] {
  if (id === undefined) return given.toSpliced(at, 1);
  const entry = { decisionMaker: of, concept: id };
  if (at >= 0) return given.with(at, entry);
  return given.toSpliced((place ?? given.length + 1) - 1, 0, entry);
}

/** Why a concept cannot be applied to the conflict. */
function misfitOf(conflict: Conflict, id: string): RefusedJudgement | undefined {
  const problems: string[] = [];
  const report = (_: unknown, __: unknown, message: string): void => {
    problems.push(message);
  };
  const names = namesOfConflict(conflict);
  checkConcept({ id, span: nowhere }, conflict, { names, report });
  return problems[0] === undefined ? undefined : refuse('unfit-concept', problems[0]);
}
