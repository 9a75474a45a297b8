import type { Conflict, Fact } from '../../conflict/conflict.ts';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { changeFact } from '../../edits/facts.ts';
import type { Formula } from '../../formula/formula.ts';
import { checkFormula, present } from '../../sections/checking.ts';
import { checkClaims } from '../../sections/claim-references.ts';
import { orderFacts } from '../../sections/fact-order.ts';
import { chance } from '../../sections/facts.ts';
import { misreading, type WrittenMisreading } from '../../sections/misread.ts';
import { formula } from '../../shapes/formula.ts';
import { type Mapped, optional } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import type { Shape, Word } from '../../shapes/shape.ts';
import type { Span } from '../../source/span.ts';
import { contentHash, withoutSpans } from '../core/content-hash.ts';
import { createWriter } from '../core/entry-json.ts';
import { findFact } from '../core/find.ts';
import type { FactCondition } from '../core/judgement.ts';
import { defineKind, factField, type JudgementChecking, nowhere } from '../core/kind.ts';
import {
  editMisreading,
  idOfMisreading,
  isMisreading,
  misreadAsIs,
  misreadingJson,
  readAs,
  withMisreading,
} from '../core/misreadings.ts';
import { placeNumber } from '../core/order-kind.ts';
import { placedAt } from '../core/placed-at.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

/** Yes or no; of a viewer also what the file would say of its misreading, or `null`. */
const factValue: Shape<{ readonly written?: WrittenMisreading }> = {
  expects: 'yes or no; with a viewer also a mapping with "as", or null',
  read(node, reading) {
    if (node.kind === 'nothing') return {};
    const written = misreading.read(node, reading);
    return written && { written };
  },
  schema: (definitions) => ({ anyOf: [misreading.schema(definitions), { type: 'null' }] }),
};

const fields = {
  fact: factField,
  viewer: optional(
    reference('a decision maker'),
    'who takes the consequence to be so, by id; without it what is true is changed',
  ),
  value: optional(
    factValue,
    'yes: it is the case whatever happens; no: it never is. Of a viewer also what the file would say under "misread", or null: it is read as it is',
  ),
  when: optional(formula, 'or the condition under which it follows; not of a viewer'),
  chance: optional(chance, 'how likely it follows then; as before without it; not of a viewer'),
  place: optional(placeNumber, 'of a viewer, its place among all misreadings of the file, from 1'),
};

export const fact = defineKind({
  kind: 'fact',
  about:
    'a consequence follows under another condition, or is the case everywhere or nowhere, in truth or to a viewer',
  fields,
  read(written, reading, span): FactCondition | undefined {
    const { fact: id, viewer, value } = written;
    if (!id) return undefined;
    if (!hasOneCondition(written, id, reading)) return undefined;
    const place = reading.conflict.facts.find((one) => one.id === id.text)?.span ?? span;
    if (viewer) return readMisreading({ ...written, fact: id, viewer }, reading, place);
    const head = { kind: 'fact' as const, fact: id.text };
    if (value !== undefined) {
      const as = value.written?.as;
      if (as === undefined) return undefined;
      return { ...head, when: { kind: 'constant', value: as, span: place }, chance: 1 };
    }
    const when = checkFormula(written.when, undefined, reading);
    if (!when) return undefined;
    const likely = written.chance === undefined ? {} : { chance: written.chance };
    return { ...head, when: placedAt<Formula>(when, place), ...likely };
  },
  write(judgement, conflict) {
    const { fact: id, when, chance: likely } = judgement;
    if (isMisreading(judgement)) {
      const as = readAs(judgement);
      const { viewer, beside, place } = judgement;
      return {
        fact: id,
        viewer,
        value: as === undefined ? null : misreadingJson(as, beside),
        place,
      };
    }
    return when.kind === 'constant' && likely === 1
      ? { fact: id, value: when.value }
      : { fact: id, when: createWriter(conflict).formula(when), chance: likely };
  },
  apply(conflict, judgement) {
    if (isMisreading(judgement)) return withMisreading(conflict, judgement);
    const found = findFact(conflict, judgement.fact);
    if (isRefused(found)) return found;
    const { when, chance: likely = found.chance } = judgement;
    const same = hashOfFormula(when) === hashOfFormula(found.when) && likely === found.chance;
    if (same) return refuse('nothing-changes', `that is how "${found.id}" follows already`);
    const facts = withFact(conflict, { ...found, when, chance: likely });
    return isRefused(facts) ? facts : { ...conflict, facts };
  },
  invert(conflict, judgement) {
    if (isMisreading(judgement)) return misreadAsIs(conflict, judgement);
    const found = findFact(conflict, judgement.fact);
    if (isRefused(found)) return judgement;
    const { when, chance: likely } = found;
    return { ...judgement, when, ...(judgement.chance !== undefined && { chance: likely }) };
  },
  id(judgement) {
    if (isMisreading(judgement)) return idOfMisreading(judgement);
    const { fact: id, when, chance: likely } = judgement;
    return when.kind === 'constant'
      ? `${id}=${when.value ? 'yes' : 'no'}${likely === undefined || likely === 1 ? '' : `.${likely}`}`
      : `${id}=${hashOfFormula(when)}${likely === undefined ? '' : `.${likely}`}`;
  },
  span(conflict, { viewer, fact: id }) {
    const misread = conflict.misread.find((one) => one.observer === viewer && one.fact === id);
    const found = findFact(conflict, id);
    return misread?.span ?? (isRefused(found) ? nowhere : found.span);
  },
  edit(text, judgement, before, after) {
    if (isMisreading(judgement)) return editMisreading(text, judgement, after);
    const { fact: id, when, chance: likely } = judgement;
    return changeFact(text, {
      id,
      change: {
        formula: createWriter(before).formula(when),
        ...changedChance(before, id, likely),
      },
    });
  },
});

type Written = Mapped<typeof fields>['fields'];

/** Whether it is said once when the consequence follows, in a way that fits. */
function hasOneCondition(
  { viewer, value, when, chance: likely }: Written,
  id: Word,
  { report }: JudgementChecking,
): boolean {
  if (viewer && (value === undefined || when !== undefined || likely !== undefined)) {
    const message = 'a viewer takes the consequence to be the case everywhere, or nowhere';
    report('missing-key', id.span, message, {
      help: 'write "value", and neither "when" nor "chance"',
    });
    return false;
  }
  if ((value === undefined) === (when === undefined)) {
    const message = 'either "value" or "when" says when the consequence follows';
    report('missing-key', id.span, message, { help: 'write one of the two' });
    return false;
  }
  if (viewer || value === undefined || isFlag(value.written)) return true;
  const message = 'only of a viewer more can be said than yes or no';
  report('wrong-kind', id.span, message, { help: 'write true or false, or add "viewer"' });
  return false;
}

function isFlag(written: WrittenMisreading | undefined): boolean {
  return (
    written !== undefined &&
    written.sure === 1 &&
    written.says === undefined &&
    written.because.length === 0
  );
}

function readMisreading(
  { fact: id, viewer, value, place }: Written & { readonly fact: Word; readonly viewer: Word },
  reading: JudgementChecking,
  span: Span,
): FactCondition | undefined {
  const head = { kind: 'fact' as const, viewer: viewer.text, fact: id.text };
  const where = place === undefined ? {} : { place };
  const { written } = value ?? {};
  if (!written) return { ...head, when: { kind: 'fact', fact: id.text, span }, ...where };
  const { as, sure, says } = written;
  const because = checkClaims(written.because, reading);
  if (as === undefined) return undefined;
  const when: Formula = { kind: 'constant', value: as, span };
  if (isFlag(written)) return { ...head, when, ...where };
  const observer = reading.conflict.decisionMakers.find((one) => one.id === viewer.text);
  const said = { sure, ...present({ says }), because, span: observer?.span ?? span };
  return { ...head, when, beside: said, ...where };
}

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

export function hashOfFormula(when: Formula): string {
  return contentHash(withoutSpans(when));
}
