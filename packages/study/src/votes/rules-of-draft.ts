import type { StateCode, Vote } from '@standoff/engine';
import { type AdoptsWhen, type Body, type RuleOfOption, sumExactly } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { Weighed } from './vote.ts';

/** Going from one state to another by the vote of a body. */
interface Draft {
  readonly casebook: Casebook;
  readonly body: Body;
  readonly from: StateCode;
  readonly draft: StateCode;
}

/** Ids of the members whose no defeats a draft, by one of the rules that it has to satisfy. */
export function vetoesOn(draft: Draft): readonly string[] {
  return rulesOn(draft).flatMap(({ vetoes }) => vetoes);
}

/** What votes, one for each member, go by beyond their number; undefined where that is all. */
export function weighedOn(draft: Draft, votes: readonly Vote[]): Weighed | undefined {
  const formulas = formulasOn(draft);
  if (formulas.length === 0) return undefined;
  const scales = [...new Set(formulas.flatMap((one) => one.scales ?? []))];
  const sumOf = (scale: string, counts: (k: number) => boolean): number =>
    sumExactly(
      draft.body.members.map(({ scales: own }, k) => (counts(k) ? (own?.[scale] ?? 0) : 0)),
    );
  return {
    scales: scales.map((scale) => ({
      scale,
      yes: sumOf(scale, (k) => votes[k] === 'yes'),
      of: sumOf(scale, () => true),
    })),
  };
}

/** Formulas that the votes on a draft have to satisfy; of an agreement that of the change. */
function formulasOn(draft: Draft): readonly AdoptsWhen[] {
  const { agreement } = draft.body;
  if (agreement === undefined) return rulesOn(draft).flatMap(({ when }) => when ?? []);
  const [change] = changesIn(draft);
  return agreement.transitions.flatMap(({ from, to, by }) =>
    from === change?.was && to === change.is && by.kind === 'votes' && by.when ? [by.when] : [],
  );
}

/**
 * The rules that a draft has to satisfy: of each option that it changes its own, or else that of the body. A state in which none of its
 * options stands otherwise has to satisfy all of them.
 */
function rulesOn(draft: Draft): readonly Pick<RuleOfOption, 'when' | 'vetoes'>[] {
  const { body } = draft;
  const { options, rulesOfOptions } = body;
  if (rulesOfOptions === undefined) return [body];
  const changed = changesIn(draft).map(({ id }) => id);
  const counting = changed.length > 0 ? changed : options.map(({ id }) => id);
  const rules = counting.map((id) => rulesOfOptions.find(({ option }) => option === id) ?? body);
  return [...new Set(rules)];
}

/** Options of a body that stand otherwise in the draft, by the numbers of their levels. */
function changesIn({ casebook, body, from, draft }: Draft) {
  const [was, is] = [casebook.states.levels(from), casebook.states.levels(draft)];
  return casebook.options.flatMap(({ option }, k) =>
    body.options.includes(option) && was[k] !== is[k]
      ? [{ id: option.id, was: was[k], is: is[k] }]
      : [],
  );
}
