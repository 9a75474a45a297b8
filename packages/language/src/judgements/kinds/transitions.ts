import { setTransitions } from '../../edits/agreements.ts';
import { checkTransitions, transitions as shape } from '../../sections/agreements.ts';
import { required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { agreementIn, withTransitions, writtenTransitions } from '../core/agreements.ts';
import { contentHash } from '../core/content-hash.ts';
import type { Transitions } from '../core/judgement.ts';
import { defineKind, nowhere } from '../core/kind.ts';
import { isRefused, refuse } from '../core/refusal.ts';

export const transitions = defineKind({
  kind: 'transitions',
  about: 'who takes an agreement from one level to another, whoever did',
  fields: {
    of: required(reference('an agreement'), 'the agreement, by id'),
    value: required(
      shape,
      'the changes as the file would have them: { "none to signed": "all" }; what is not listed is of nobody',
    ),
  },
  read({ of, value }, reading): Transitions | undefined {
    if (!of || value === undefined) return undefined;
    const found = agreementIn(reading.conflict, of.text);
    if (isRefused(found)) {
      reading.report('unknown-decision-maker', of.span, found.reason.message);
      return undefined;
    }
    const levels = found.options[0]!.levels.map(({ id }) => ({ id: { text: id, span: nowhere } }));
    const parties = found.members.map(({ id }) => id);
    const changes = checkTransitions(value, levels, parties, reading);
    return { kind: 'transitions', of: of.text, changes };
  },
  write({ of, changes }, conflict) {
    const found = agreementIn(conflict, of);
    const value = isRefused(found) ? [] : writtenTransitions(found, changes);
    return { of, value: Object.fromEntries(value) };
  },
  apply(conflict, { of, changes }) {
    const found = agreementIn(conflict, of);
    if (isRefused(found)) return found;
    const [before, after] = [found.agreement.transitions, changes].map((some) =>
      JSON.stringify(writtenTransitions(found, some)),
    );
    return before === after
      ? refuse('nothing-changes', `"${of}" is changed by those already`)
      : withTransitions(conflict, found, changes);
  },
  invert(conflict, judgement): Transitions {
    const found = agreementIn(conflict, judgement.of);
    return isRefused(found) ? judgement : { ...judgement, changes: found.agreement.transitions };
  },
  id: ({ of, changes }) =>
    `${of}=${contentHash(changes.map(({ from, to, by }) => `${from}-${to} ${JSON.stringify(by)}`))}`,
  span(conflict, { of }) {
    const found = agreementIn(conflict, of);
    return isRefused(found) ? nowhere : found.span;
  },
  edit(text, { of, changes }, before) {
    const found = agreementIn(before, of);
    const moves = isRefused(found) ? [] : writtenTransitions(found, changes);
    return setTransitions(text, { agreement: of, moves });
  },
});
