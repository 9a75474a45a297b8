import type { DocumentNode } from '../../document/node.ts';
import {
  checkForesightSeen,
  checkPerception,
  perception,
  type ViewedIds,
} from '../../sections/perceptions.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import type { Shape, ValueOf } from '../../shapes/shape.ts';
import { contentHash, withoutSpans } from '../core/content-hash.ts';
import { createWriter } from '../core/entry-json.ts';
import { followNames } from '../core/follow-names.ts';
import type { Seen, View } from '../core/judgement.ts';
import { defineKind, nowhere } from '../core/kind.ts';
import { idsOfOrder, placeNumber } from '../core/order-kind.ts';
import { placedAt } from '../core/placed-at.ts';
import { placesStillMean, viewStillMeans } from '../core/places-still-mean.ts';
import { isRefused, refuse } from '../core/refusal.ts';
import { createViewWriter, editView, viewJson } from '../core/view-text.ts';
import { noSuchView, perceptionOf, viewAsIs, withView } from '../core/views.ts';

type WrittenView = ValueOf<typeof perception>;

/** What a file says of a view, or `null` where it says nothing. */
const seen: Shape<{ readonly written?: WrittenView }> = {
  expects: 'what the file would say of the view, or null',
  read(node: DocumentNode, reading) {
    if (node.kind === 'nothing') return {};
    const written = perception.read(node, reading);
    return written && { written };
  },
  schema: (definitions) => ({ anyOf: [perception.schema(definitions), { type: 'null' }] }),
};

export const view = defineKind({
  kind: 'view',
  about: 'one sees another like this, whatever was said of it before',
  fields: {
    viewer: required(reference('a decision maker'), 'who sees, by id'),
    of: required(reference('a decision maker or body'), 'who is seen, by id'),
    as: required(seen, 'what the file would say of it under "perceptions"; null: as it is'),
    place: optional(placeNumber, 'its place among all views of the file, from 1'),
  },
  read({ viewer, of, as, place }, reading, span): View | undefined {
    if (!viewer || !of || !as) return undefined;
    const head = { kind: 'view' as const, viewer: viewer.text, of: of.text };
    const where = place === undefined ? {} : { place };
    if (!as.written) return { ...head, ...where };
    const soFar = reading.soFar();
    const ids: ViewedIds = {
      own: idsOfOrder(soFar, { of: of.text }),
      seenIds: (other) => idsOfOrder(soFar, { of: other, viewer: viewer.text }),
    };
    const [checked] = checkPerception(viewer.text, { id: of, value: as.written }, ids, reading);
    checkForesightSeen(as.written, reading.conflict, reading);
    if (!checked) return undefined;
    const { observer: _, observed: __, ...said } = checked;
    const observer = reading.conflict.decisionMakers.find(({ id }) => id === viewer.text);
    return { ...head, as: placedAt<Seen>(said, observer?.span ?? span), ...where };
  },
  write: ({ viewer, of, as, place }, conflict) => ({
    viewer,
    of,
    as: as
      ? viewJson(
          of,
          as,
          createViewWriter(conflict, viewer, () => createWriter(conflict)),
        )
      : null,
    place,
  }),
  apply(conflict, judgement) {
    const { viewer, of } = judgement;
    const problem = noSuchView(conflict, judgement);
    if (problem) return problem;
    if (hashOfView(judgement.as) === hashOfView(viewAsIs(conflict, viewer, of).as)) {
      return refuse('nothing-changes', `that is how "${viewer}" sees "${of}" already`);
    }
    const changed = followNames(withView(conflict, judgement), of);
    if (isRefused(changed)) return changed;
    return viewStillMeans(changed, viewer, of) ?? placesStillMean(changed, of) ?? changed;
  },
  invert: (conflict, { viewer, of }) => viewAsIs(conflict, viewer, of),
  id({ viewer, of, as }) {
    return `${viewer}~${of}=${as ? hashOfView(as) : 'as-is'}`;
  },
  span(conflict, { viewer, of }) {
    const observer = conflict.decisionMakers.find(({ id }) => id === viewer);
    return perceptionOf(conflict, viewer, of)?.span ?? observer?.span ?? nowhere;
  },
  edit: (text, { viewer, of }, before, after) => editView(text, before, after, { viewer, of }),
});

function hashOfView(as: Seen | undefined): string {
  return contentHash(withoutSpans(as ?? null));
}
