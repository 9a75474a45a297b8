import { listOf, type Sweep, type SweptFinding, sayFinding } from '@standoff/study';
import type { ShownClause, ShownNamed } from './shown-sweep.ts';

/** In how many models a finding is what it is as written; undefined where models were drawn. */
export function countAlike(
  { models }: Pick<Sweep, 'models'>,
  { asWritten, standing }: SweptFinding,
): bigint | undefined {
  if (standing === undefined) return undefined;
  return asWritten ? standing : models - standing;
}

/** What is so in all models. */
export function isSure(sweep: Sweep, found: SweptFinding): boolean {
  return countAlike(sweep, found) === sweep.models;
}

/** Findings that hang on something, those together of which all that is told is the same. */
export function gatherHanging(sweep: Sweep): SweptFinding[][] {
  const groups = new Map<string, SweptFinding[]>();
  for (const found of sweep.findings) {
    if (isSure(sweep, found)) continue;
    const key = tellingKey(found);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()];
}

function tellingKey({ asWritten, drivers, breaking, mending, drawn, ...found }: SweptFinding) {
  const { standing, share, rule } = found;
  const told = { asWritten, standing, share, rule, drivers, breaking, mending, drawn };
  return JSON.stringify(told, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** What findings say, those that say the same under several concepts as one clause. */
export function clausesOf({ casebook }: Sweep, findings: readonly SweptFinding[]): ShownClause[] {
  const clauses = new Map<string, ShownClause>();
  for (const found of findings) {
    const { id, finding, asWritten } = found;
    const of = finding.kind === 'not' ? finding.of : finding;
    const concept = 'concept' in of ? of.concept : undefined;
    const under = concept === undefined ? '' : ` under ${concept.symbol}`;
    const say = (holds: boolean) => {
      const text = sayFinding(casebook, finding, holds);
      return text.endsWith(under) ? text.slice(0, text.length - under.length) : text;
    };
    const says = say(asWritten);
    const before = clauses.get(says);
    const concepts = before?.concepts ?? [];
    // The headline and the file may ask for the same.
    const isNew = concept !== undefined && !concepts.includes(concept.id);
    clauses.set(says, {
      ids: [...(before?.ids ?? []), id],
      says,
      denies: say(!asWritten),
      concepts: isNew ? [...concepts, concept.id] : concepts,
      named: [...(before?.named ?? []), ...namedOf(found)],
    });
  }
  return [...clauses.values()];
}

/** What the file calls a finding and why it matters, in its words; nothing where it says neither. */
function namedOf({ from, says, why, asWritten }: SweptFinding): ShownNamed[] {
  if (from !== 'file' || (says === undefined && why === undefined)) return [];
  return [
    { ...(says !== undefined && { says }), ...(why !== undefined && { why }), isSo: asWritten },
  ];
}

/** `The status quo holds under Nash and SEQ`; that it does not, `under Nash or SEQ`. */
export function sayClause(
  { findings }: Sweep,
  { says, denies, concepts }: ShownClause,
  isSo: boolean,
): string {
  if (concepts.length === 0) return isSo ? says : denies;
  const symbols = findings.flatMap(({ finding }) => {
    const of = finding.kind === 'not' ? finding.of : finding;
    return 'concept' in of ? [of.concept] : [];
  });
  const names = concepts.map((id) => symbols.find((concept) => concept.id === id)!.symbol);
  const words = isSo ? says : denies;
  return `${words} under ${listOf(names, / not /.test(words) ? 'or' : 'and')}`;
}
