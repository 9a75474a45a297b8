import { optional, required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { flag } from '../../shapes/scalars.ts';
import { findOption, findOwner } from '../core/find.ts';
import type { HiddenOption } from '../core/judgement.ts';
import { defineKind, nowhere, optionField } from '../core/kind.ts';
import { isRefused, refuse } from '../core/refusal.ts';
import { editView } from '../core/view-text.ts';
import { newView, noSuchView, perceptionOf, viewAsIs, withView } from '../core/views.ts';

export const hide = defineKind({
  kind: 'hide',
  about: 'a decision maker does not know of an option of another, or does after all',
  fields: {
    viewer: required(reference('a decision maker'), 'who does not know of it, by id'),
    of: required(
      reference('a decision maker or body'),
      'the decision maker or body whose option it is, by id',
    ),
    option: optionField,
    value: optional(flag, 'no where the viewer knows of it after all; yes without it'),
  },
  read: ({ viewer, of, option, value = true }): HiddenOption | undefined =>
    viewer && of && option
      ? { kind: 'hide', viewer: viewer.text, of: of.text, option: option.text, hidden: value }
      : undefined,
  write: ({ viewer, of, option, hidden }) => ({
    viewer,
    of,
    option,
    value: hidden ? undefined : false,
  }),
  apply(conflict, { viewer, of, option, hidden }) {
    const problem = noSuchView(conflict, { viewer, of });
    if (problem) return problem;
    const owner = findOwner(conflict, of);
    if (isRefused(owner)) return owner;
    const known = findOption(owner, option);
    if (isRefused(known)) return known;
    const before = perceptionOf(conflict, viewer, of);
    const hides = before?.hides ?? [];
    if (hides.includes(option) === hidden) {
      const state = hidden ? 'already unknown' : 'known';
      return refuse('nothing-changes', `"${of}.${option}" is ${state} to "${viewer}"`);
    }
    const observer = conflict.decisionMakers.find(({ id }) => id === viewer);
    const view = before ?? newView(observer?.span ?? owner.span);
    const after = hidden ? [...hides, option] : hides.filter((one) => one !== option);
    return withView(conflict, { viewer, of, as: { ...view, hides: after } });
  },
  invert: (conflict, { viewer, of }) => viewAsIs(conflict, viewer, of),
  id: ({ viewer, of, option, hidden }) => `${viewer}~${of}.${option}${hidden ? '' : '=no'}`,
  span(conflict, { viewer, of, option }) {
    const owner = findOwner(conflict, of);
    const known = isRefused(owner) ? owner : findOption(owner, option);
    return perceptionOf(conflict, viewer, of)?.span ?? (isRefused(known) ? nowhere : known.span);
  },
  edit: (text, { viewer, of }, before, after) => editView(text, before, after, { viewer, of }),
});
