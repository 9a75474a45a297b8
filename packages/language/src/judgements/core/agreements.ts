import type { Agreement, Body, Conflict, Transition } from '../../conflict/conflict.ts';
import { adoptionBy, movesBy } from '../../sections/agreements.ts';
import { type RefusedJudgement, refuse } from './refusal.ts';

/** A body that is an agreement. */
export type AgreementBody = Body & { readonly agreement: Agreement };

export function isAgreement(one: Partial<Pick<Body, 'agreement'>>): one is AgreementBody {
  return one.agreement !== undefined;
}

export function agreementIn({ bodies }: Conflict, id: string): AgreementBody | RefusedJudgement {
  const found = bodies.find((one) => one.id === id);
  return found !== undefined && isAgreement(found)
    ? found
    : refuse('no-such-decision-maker', `no agreement has the id "${id}"`);
}

/** The conflict in which an agreement goes from one level to another by these. */
export function withTransitions(
  conflict: Conflict,
  found: AgreementBody,
  changes: readonly Transition[],
): Conflict {
  const { when: _, ...body } = found;
  const [option] = found.options;
  const changed: Body = {
    ...body,
    ...adoptionBy(changes, found.members.length),
    options: [{ ...option!, moves: movesBy(changes) }],
    agreement: { ...found.agreement, transitions: changes },
  };
  return { ...conflict, bodies: conflict.bodies.map((one) => (one === found ? changed : one)) };
}

/** The changes of an agreement where nobody takes it from a level any more, or from any without one. */
export function heldAt({ transitions }: Agreement, level: number | undefined): Transition[] {
  return transitions.map((one) =>
    level === undefined || one.from === level ? { ...one, by: { kind: 'nobody' } } : one,
  );
}

/** As the file has it: `none to signed: all`. */
export function writtenTransitions(
  { options: [option], members }: AgreementBody,
  changes: readonly Transition[],
): (readonly [string, string])[] {
  const levels = option!.levels.map(({ id }) => id);
  return changes.map(({ from, to, by }) => [
    `${levels[from]} to ${levels[to]}`,
    sayWho(by, members.length),
  ]);
}

function sayWho(by: Transition['by'], parties: number): string {
  if (by.kind !== 'votes') return by.kind;
  if (by.when !== undefined) return by.when.text;
  return by.votes === parties ? 'all' : `${by.votes} of`;
}
