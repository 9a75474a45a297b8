import type { ConceptId, ShownConcept } from '../analysis/shown-concepts.ts';
import type { ShownClause, ShownSweep, ShownSweptRow } from '../analysis/shown-sweep.ts';

/** The finding of the sentence on top. */
export interface Leading {
  readonly clause: ShownClause;
  /** Under which concept; absent of one that does not depend on that. */
  readonly concept?: ConceptId;
  /** Absent where it is so in all models. */
  readonly row?: ShownSweptRow;
}

/** What is said of the status quo under the concept by which the page is read, or else what comes first. */
export function leadingOf(told: ShownSweep, concept: ConceptId): Leading | undefined {
  const all = [
    ...told.rows.flatMap((row) => row.clauses.map((clause) => ({ clause, row }))),
    ...told.sure.map((clause) => ({ clause })),
  ];
  const leading = all.flatMap((one) =>
    one.clause.ids.flatMap((id, at) => {
      const under = one.clause.concepts[at];
      return told.leading.includes(id) ? [{ ...one, ...(under && { concept: under }) }] : [];
    }),
  );
  const [first] = all;
  const [under] = first?.clause.concepts ?? [];
  return (
    leading.find((one) => one.concept === concept) ??
    leading[0] ??
    (first && { ...first, ...(under && { concept: under }) })
  );
}

/** `The status quo holds, with everybody expecting credible replies (SEQ), in 4 of 6 models; it falls if …` */
export function sayLeading(
  { models }: Pick<ShownSweep, 'models'>,
  { clause, row }: Leading,
  concept: Pick<ShownConcept, 'words' | 'symbol'> | undefined,
): string {
  const what =
    concept === undefined
      ? clause.says
      : `${clause.says}, with everybody ${concept.words} (${concept.symbol}),`;
  if (row === undefined) {
    return models === '1' ? `${what} in the file as written.` : `${what} in all ${models} models.`;
  }
  const { models: part, of, isDrawn } = row.stands;
  const besides = row.besides === undefined ? '' : ` (${row.besides})`;
  return `${what} in ${part} of ${of} ${isDrawn ? 'drawn models' : 'models'}${besides}; ${row.hangs}.`;
}
