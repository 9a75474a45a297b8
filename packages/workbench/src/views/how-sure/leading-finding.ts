import type { ConceptId, ShownConcept } from '../../desk/shown-concepts.ts';
import type { Clause, Swept, SweptRow } from './swept.ts';
import { sayBesides, sayHangs, sayModels, standsOf } from './swept-words.ts';

/** The finding of the sentence on top. */
export interface Leading {
  readonly clause: Clause;
  /** Under which concept; absent of one that does not depend on that. */
  readonly concept?: ConceptId;
  /** Absent where it is so in all models. */
  readonly row?: SweptRow;
}

/** What is said of the status quo under the concept by which the page is read, or else what comes first. */
export function leadingOf(
  { rows, sure, leading }: Pick<Swept, 'rows' | 'sure' | 'leading'>,
  concept: ConceptId,
): Leading | undefined {
  const all = [
    ...rows.flatMap((row) => row.clauses.map((clause) => ({ clause, row }))),
    ...sure.map((clause) => ({ clause })),
  ];
  const told = all.flatMap((one) =>
    one.clause.findings.flatMap(({ id, concept: under }) =>
      leading.includes(id) ? [{ ...one, ...(under && { concept: under }) }] : [],
    ),
  );
  const [first] = all;
  const [under] = first?.clause.concepts ?? [];
  return (
    told.find((one) => one.concept === concept) ??
    told[0] ??
    (first && { ...first, ...(under && { concept: under }) })
  );
}

/** `The status quo holds, with everybody expecting credible replies (SEQ), in 4 of 6 models; it falls if …` */
export function sayLeading(
  swept: Swept,
  { clause, row }: Leading,
  concept: Pick<ShownConcept, 'words' | 'symbol'> | undefined,
): string {
  const models = sayModels(BigInt(swept.document.models));
  const what =
    concept === undefined
      ? clause.says
      : `${clause.says}, with everybody ${concept.words} (${concept.symbol}),`;
  if (row === undefined) {
    return models === '1' ? `${what} in the file as written.` : `${what} in all ${models} models.`;
  }
  const { models: part, of, isDrawn } = standsOf(swept, row);
  const besides = sayBesides(swept, row);
  return `${what} in ${part} of ${of} ${isDrawn ? 'drawn models' : 'models'}${besides === undefined ? '' : ` (${besides})`}; ${sayHangs(row)}.`;
}
