import { setNotice } from '../../edits/agreements.ts';
import { required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { flag } from '../../shapes/scalars.ts';
import { agreementIn } from '../core/agreements.ts';
import type { Notice } from '../core/judgement.ts';
import { defineKind, nowhere } from '../core/kind.ts';
import { isRefused, refuse } from '../core/refusal.ts';

export const notice = defineKind({
  kind: 'notice',
  about: 'whether an agreement has to be left before what it binds to may be broken',
  fields: {
    of: required(reference('an agreement'), 'the agreement, by id'),
    value: required(flag, 'whether it has to be left first'),
  },
  read: ({ of, value }): Notice | undefined =>
    of && value !== undefined ? { kind: 'notice', of: of.text, value } : undefined,
  write: ({ of, value }) => ({ of, value }),
  apply(conflict, { of, value }) {
    const found = agreementIn(conflict, of);
    if (isRefused(found)) return found;
    const { agreement } = found;
    if (agreement.binds.length === 0) {
      return refuse('nothing-changes', `"${of}" binds its parties to nothing`);
    }
    if (agreement.notice === value) {
      return refuse('nothing-changes', `"${of}" ${value ? 'has notice' : 'has no notice'} already`);
    }
    const changed = { ...found, agreement: { ...agreement, notice: value } };
    return { ...conflict, bodies: conflict.bodies.map((one) => (one.id === of ? changed : one)) };
  },
  invert: (_, { of, value }): Notice => ({ kind: 'notice', of, value: !value }),
  id: ({ of, value }) => `${of}=${value ? 'yes' : 'no'}`,
  span(conflict, { of }) {
    const found = agreementIn(conflict, of);
    return isRefused(found) ? nowhere : found.span;
  },
  edit: (text, { of, value }) => setNotice(text, { agreement: of, notice: value }),
});
