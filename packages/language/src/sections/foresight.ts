import { type Concept, concepts, describeIds, families, findConcept } from '@standoff/engine';
import type { Body, DecisionMaker, Foresight } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { idMapping } from '../shapes/id-mapping.ts';
import { oneOf } from '../shapes/scalars.ts';
import type { Shape, ValueOf, Word } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import { type Checking, checkMover } from './checking.ts';
import { keyRefers } from './reference-rules.ts';
import { section } from './section.ts';

export interface WrittenConcept {
  readonly id: string;
  readonly span: Span;
}

const registered = oneOf(
  'the id of a solution concept',
  Object.fromEntries(concepts.map(({ id, name }) => [id, name])),
);

/** The id of a solution concept: those that the engine knows, members of families among them. */
export const concept: Shape<WrittenConcept> = {
  expects: registered.expects,
  read(node, reporting) {
    const member = node.kind === 'text' && findConcept(node.text) !== undefined;
    const id = member ? node.text : registered.read(node, reporting);
    return id === undefined ? undefined : { id, span: node.span };
  },
  schema: (definitions) => ({
    anyOf: [
      registered.schema(definitions),
      ...families.map(({ prefix }) => ({ type: 'string', pattern: `^${prefix}[1-9][0-9]?$` })),
    ],
  }),
};

export const foresight = section(
  byKind('a solution concept, or one for each decision maker and body', {
    text: concept,
    mapping: idMapping(concept, {
      of: ['decision maker', 'decision makers'],
      keys: 'references',
    }),
  }),
  `How far each decision maker or body looks: the solution concept by which it is read, one for all or one each. Known are ${describeIds().join(', ')}.`,
  { references: [keyRefers('*', 'owner')] },
);

/** Those who can move, as the file has them. */
export interface Movers {
  readonly decisionMakers: readonly DecisionMaker[];
  readonly bodies: readonly Body[];
}

export function checkForesight(
  written: ValueOf<typeof foresight.shape> | undefined,
  movers: Movers,
  checking: Checking,
): Foresight[] {
  if (!written) return [];
  if ('id' in written) {
    checkConcept(written, movers, checking);
    return Array.from(checking.names.owners.known.keys(), (decisionMaker) => ({
      decisionMaker,
      concept: written.id,
    }));
  }
  return written.entries.flatMap(({ id, value }) => checkEntry(id, value, movers, checking));
}

function checkEntry(
  id: Word,
  value: WrittenConcept | undefined,
  movers: Movers,
  checking: Checking,
): Foresight[] {
  const decisionMaker = checkMover(id, checking);
  if (!value) return [];
  checkConcept(value, movers, checking);
  return decisionMaker === undefined ? [] : [{ decisionMaker, concept: value.id }];
}

export function checkConcept(
  { id, span }: WrittenConcept,
  movers: Movers,
  checking: Checking,
): void {
  const { names, report } = checking;
  const found = findConcept(id);
  if (found === undefined) return;
  if (found.needsOptions && names.form === 'graph') {
    const message = `${found.name} is defined for options, and this model lists its states`;
    report('concept-needs-options', span, message);
  }
  const misfit = misfitOf(found, movers);
  if (misfit !== undefined) report('concept-misfit', span, `${found.name} ${misfit}`);
}

/** What keeps a concept from being applied to so many movers with such preferences. */
function misfitOf(
  { needsTwoMovers, needsRanks }: Concept,
  { decisionMakers, bodies }: Movers,
): string | undefined {
  const moving = decisionMakers.filter(({ options, moves }) => options.length + moves.length > 0);
  const count = moving.length + bodies.length;
  if (needsTwoMovers && count > 2) {
    return `is defined for two that can move, and in this model ${count} can`;
  }
  const relation = decisionMakers.find(({ preference }) => preference.kind === 'relation');
  if (!needsRanks || (relation === undefined && bodies.length === 0)) return undefined;
  return relation === undefined
    ? 'needs preferences that rank the states, and a body moves by vote'
    : `needs preferences that rank the states, and that of ${relation.id} is a relation`;
}
