import { concepts } from '@standoff/engine';
import type { Foresight } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { oneOf } from '../shapes/scalars.ts';
import { mapped, type ValueOf, type Word } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import { type Checking, checkMover } from './checking.ts';
import { section } from './section.ts';

export interface WrittenConcept {
  readonly id: string;
  readonly span: Span;
}

/** The id of a solution concept: those that the engine knows. */
const concept = mapped(
  oneOf(
    'the id of a solution concept',
    Object.fromEntries(concepts.map(({ id, name }) => [id, name])),
  ),
  (id, { span }): WrittenConcept => ({ id, span }),
);

export const foresight = section(
  byKind('a solution concept, or one for each decision maker and body', {
    text: concept,
    mapping: idMapping(concept, {
      of: ['decision maker', 'decision makers'],
      keys: 'references',
    }),
  }),
  `How far each decision maker or body looks: the solution concept by which it is read, one for all or one each. Known are ${concepts.map(({ id }) => id).join(', ')}.`,
);

export function checkForesight(
  written: ValueOf<typeof foresight.shape> | undefined,
  checking: Checking,
): Foresight[] {
  if (!written) return [];
  if ('id' in written) {
    checkConcept(written, checking);
    return Array.from(checking.names.owners.known.keys(), (decisionMaker) => ({
      decisionMaker,
      concept: written.id,
    }));
  }
  return written.entries.flatMap(({ id, value }) => checkEntry(id, value, checking));
}

function checkEntry(id: Word, value: WrittenConcept | undefined, checking: Checking): Foresight[] {
  const decisionMaker = checkMover(id, checking);
  if (!value) return [];
  checkConcept(value, checking);
  return decisionMaker === undefined ? [] : [{ decisionMaker, concept: value.id }];
}

function checkConcept({ id, span }: WrittenConcept, { names, report }: Checking): void {
  const found = concepts.find((known) => known.id === id);
  if (!found?.needsOptions || names.form !== 'graph') return;
  report(
    'concept-needs-options',
    span,
    `${found.name} is defined for options, and this model lists its states`,
  );
}
