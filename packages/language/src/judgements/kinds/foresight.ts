import type { Conflict, Foresight } from '../../conflict/conflict.ts';
import { setForesight } from '../../edits/foresight.ts';
import { checkConcept, concept } from '../../sections/foresight.ts';
import { optional, required } from '../../shapes/mapping.ts';
import type { Shape } from '../../shapes/shape.ts';
import { namesOfConflict } from '../core/conflict-names.ts';
import { findOwner } from '../core/find.ts';
import type { ForesightOf, View } from '../core/judgement.ts';
import { defineKind, nowhere, ownerField, viewerField } from '../core/kind.ts';
import { placeNumber } from '../core/order-kind.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';
import { editView } from '../core/view-text.ts';
import { newView, noSuchView, perceptionOf, viewAsIs, withView } from '../core/views.ts';

/** A concept, or `null` where nothing is said. */
const conceptOrNull: Shape<{ readonly id?: string }> = {
  expects: `${concept.expects}, or null`,
  read: (node, reading) => (node.kind === 'nothing' ? {} : concept.read(node, reading)),
  schema: (definitions) => ({ anyOf: [concept.schema(definitions), { type: 'null' }] }),
};

export const foresight = defineKind({
  kind: 'foresight',
  about: 'how far a decision maker or body looks, or is taken to look by a viewer',
  fields: {
    viewer: viewerField,
    of: ownerField,
    value: required(conceptOrNull, 'the id of a solution concept; null: nothing is said of it'),
    place: optional(placeNumber, 'its place among those whose foresight is given, from 1'),
  },
  read: ({ viewer, of, value, place }): ForesightOf | undefined =>
    of && value
      ? {
          kind: 'foresight',
          ...(viewer && { viewer: viewer.text }),
          of: of.text,
          ...(value.id !== undefined && { concept: value.id }),
          ...(place !== undefined && { place }),
        }
      : undefined,
  write: ({ viewer, of, concept: id, place }) => ({ viewer, of, value: id ?? null, place }),
  apply(conflict, judgement) {
    const { viewer, of, concept: id, place } = judgement;
    if (viewer !== undefined) return seenToLook(conflict, { viewer, of, id });
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
  invert(conflict, { viewer, of }): ForesightOf | View {
    if (viewer !== undefined) return viewAsIs(conflict, viewer, of);
    const at = conflict.foresight.findIndex(({ decisionMaker }) => decisionMaker === of);
    const before = conflict.foresight[at];
    return before
      ? { kind: 'foresight', of, concept: before.concept, place: at + 1 }
      : { kind: 'foresight', of };
  },
  id: ({ viewer, of, concept: id }) =>
    `${viewer === undefined ? of : `${viewer}~${of}`}=${id ?? 'unsaid'}`,
  span(conflict, { viewer, of }) {
    const view = viewer === undefined ? undefined : perceptionOf(conflict, viewer, of);
    const owner = findOwner(conflict, of);
    return view?.span ?? (isRefused(owner) ? nowhere : owner.span);
  },
  edit: (text, { viewer, of, concept: id }, before, after) =>
    viewer === undefined
      ? setForesight(text, {
          of,
          concept: id,
          now: before.foresight.map((one) => [one.decisionMaker, one.concept]),
        })
      : editView(text, before, after, { viewer, of }),
});

/** The conflict in which a viewer takes somebody to look so far. */
function seenToLook(
  conflict: Conflict,
  { viewer, of, id }: { viewer: string; of: string; id: string | undefined },
): Conflict | RefusedJudgement {
  const problem = noSuchView(conflict, { viewer, of });
  if (problem) return problem;
  const before = perceptionOf(conflict, viewer, of);
  if (before?.foresight === id) {
    const message =
      id === undefined
        ? `nothing is said of how far "${viewer}" takes "${of}" to look already`
        : `"${viewer}" takes "${of}" to look as in ${id} already`;
    return refuse('nothing-changes', message);
  }
  const misfit = id === undefined ? undefined : misfitOf(conflict, id);
  if (misfit) return misfit;
  const observer = findOwner(conflict, viewer);
  const { foresight: _, ...view } =
    before ?? newView(isRefused(observer) ? nowhere : observer.span);
  const as = id === undefined ? view : { ...view, foresight: id };
  return withView(conflict, { viewer, of, as });
}

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
