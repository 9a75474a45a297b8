import type { Conflict, Fact } from '../../conflict/conflict.ts';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { changeFact } from '../../edits/facts.ts';
import type { Formula } from '../../formula/formula.ts';
import { checkFormula } from '../../sections/checking.ts';
import { orderFacts } from '../../sections/fact-order.ts';
import { chance } from '../../sections/facts.ts';
import { formula } from '../../shapes/formula.ts';
import { optional } from '../../shapes/mapping.ts';
import { flag } from '../../shapes/scalars.ts';
import { contentHash, withoutSpans } from '../core/content-hash.ts';
import { createWriter } from '../core/entry-json.ts';
import { findFact } from '../core/find.ts';
import type { FactCondition } from '../core/judgement.ts';
import { defineKind, factField, nowhere } from '../core/kind.ts';
import { placedAt } from '../core/placed-at.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const fact = defineKind({
  kind: 'fact',
  about: 'a consequence follows under another condition, or is the case everywhere or nowhere',
  fields: {
    fact: factField,
    value: optional(flag, 'yes: it is the case whatever happens; no: it never is'),
    when: optional(formula, 'or the condition under which it follows'),
    chance: optional(chance, 'how likely it follows then; as before without it'),
  },
  read(fields, reading, span): FactCondition | undefined {
    const { fact: id, value, when: written } = fields;
    if (!id) return undefined;
    if ((value === undefined) === (written === undefined)) {
      const message = 'either "value" or "when" says when the consequence follows';
      reading.report('missing-key', id.span, message, { help: 'write one of the two' });
      return undefined;
    }
    const place = reading.conflict.facts.find((one) => one.id === id.text)?.span ?? span;
    const head = { kind: 'fact' as const, fact: id.text };
    if (value !== undefined) {
      return { ...head, when: { kind: 'constant', value, span: place }, chance: 1 };
    }
    const when = checkFormula(written, undefined, reading);
    if (!when) return undefined;
    const likely = fields.chance === undefined ? {} : { chance: fields.chance };
    return { ...head, when: placedAt<Formula>(when, place), ...likely };
  },
  write({ fact: id, when, chance: likely }, conflict) {
    return when.kind === 'constant' && likely === 1
      ? { fact: id, value: when.value }
      : { fact: id, when: createWriter(conflict).formula(when), chance: likely };
  },
  apply(conflict, judgement) {
    const found = findFact(conflict, judgement.fact);
    if (isRefused(found)) return found;
    const { when, chance: likely = found.chance } = judgement;
    const same = hashOfFormula(when) === hashOfFormula(found.when) && likely === found.chance;
    if (same) return refuse('nothing-changes', `that is how "${found.id}" follows already`);
    const facts = withFact(conflict, { ...found, when, chance: likely });
    return isRefused(facts) ? facts : { ...conflict, facts };
  },
  invert(conflict, judgement) {
    const found = findFact(conflict, judgement.fact);
    if (isRefused(found)) return judgement;
    const { when, chance: likely } = found;
    return { ...judgement, when, ...(judgement.chance !== undefined && { chance: likely }) };
  },
  id: ({ fact: id, when, chance: likely }) =>
    when.kind === 'constant'
      ? `${id}=${when.value ? 'yes' : 'no'}${likely === undefined || likely === 1 ? '' : `.${likely}`}`
      : `${id}=${hashOfFormula(when)}${likely === undefined ? '' : `.${likely}`}`,
  span(conflict, { fact: id }) {
    const found = findFact(conflict, id);
    return isRefused(found) ? nowhere : found.span;
  },
  edit: (text, { fact: id, when, chance: likely }, before) =>
    changeFact(text, {
      id,
      change: {
        formula: createWriter(before).formula(when),
        ...changedChance(before, id, likely),
      },
    }),
});

/** A chance that the file need not say is taken out. */
export function changedChance(
  { facts }: Conflict,
  id: string,
  likely: number | undefined,
): { chance?: number | null } {
  const before = facts.find((one) => one.id === id)?.chance;
  if (likely === undefined || likely === before) return {};
  return { chance: likely === 1 ? null : likely };
}

/** The facts with one of them changed, in an order in which each needs only facts before it. */
function withFact({ facts }: Conflict, changed: Fact): readonly Fact[] | RefusedJudgement {
  const written = facts
    .map((one) => (one.id === changed.id ? changed : one))
    .sort((a, b) => a.span.start - b.span.start);
  let circle: string | undefined;
  const report = (_: DiagnosticCode, __: unknown, message: string): void => {
    circle ??= message;
  };
  const ordered = orderFacts(written, report);
  return circle === undefined ? ordered : refuse('fact-circle', circle);
}

function hashOfFormula(when: Formula): string {
  return contentHash(withoutSpans(when));
}
