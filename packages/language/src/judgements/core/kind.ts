import type { Conflict } from '../../conflict/conflict.ts';
import type { DocumentNode } from '../../document/node.ts';
import type { EditOutcome } from '../../edits/core/outcome.ts';
import type { Checking } from '../../sections/checking.ts';
import { type Fields, type Mapped, mapping, optional, required } from '../../shapes/mapping.ts';
import { reference } from '../../shapes/name.ts';
import { oneOf } from '../../shapes/scalars.ts';
import type { Reporting, Shape } from '../../shapes/shape.ts';
import { text } from '../../shapes/text.ts';
import type { Span } from '../../source/span.ts';
import type { JsonFields } from './entry-json.ts';
import type { Judgement } from './judgement.ts';
import type { RefusedJudgement } from './refusal.ts';

/** What is read against: the names of the conflict, and where new statements are said to stand. */
export interface JudgementChecking extends Reporting, Checking {
  readonly conflict: Conflict;
  /** The conflict with the judgements before this one applied, to whose orders names of places belong. */
  readonly soFar: () => Conflict;
}

interface AnyKind {
  readonly kind: Judgement['kind'];
}

/** All that there is to say about one kind of judgement. */
export interface JudgementKind<J extends AnyKind = Judgement> {
  readonly kind: J['kind'];
  /** What it changes, in a sentence. */
  readonly about: string;
  /** Its JSON. */
  readonly shape: Shape<unknown>;
  read(node: DocumentNode, reading: JudgementChecking): J | undefined;
  /** The keys of its JSON other than `kind`. */
  write(judgement: J, conflict: Conflict): JsonFields;
  apply(conflict: Conflict, judgement: J): Conflict | RefusedJudgement;
  /** What undoes it, by the conflict, to which it has to apply. */
  invert(conflict: Conflict, judgement: J): Judgement;
  /** What tells it from others of its kind. */
  id(judgement: J): string;
  /** Where in the file stands what it changes. */
  span(conflict: Conflict, judgement: J): Span;
  /** Makes it permanent in a text; `after` is the conflict that it leads to. */
  edit(text: string, judgement: J, before: Conflict, after: Conflict): EditOutcome;
}

interface Definition<J extends AnyKind, F extends Fields>
  extends Omit<JudgementKind<J>, 'shape' | 'read'> {
  readonly fields: F;
  read(fields: Mapped<F>['fields'], reading: JudgementChecking, span: Span): J | undefined;
}

/** A kind of judgement whose JSON has these keys beside those that all kinds have. */
export function defineKind<J extends AnyKind, F extends Fields>(
  definition: Definition<J, F>,
): JudgementKind<J> {
  const { kind, about, fields, read } = definition;
  const shape = mapping(
    {
      kind: required(oneOf(`"${kind}"`, { [kind]: about }), 'what kind of judgement it is'),
      ...fields,
      id: optional(text, 'its id, as it is written out; not read'),
      says: optional(text, 'the judgement in words, as it is written out; not read'),
    },
    { expects: `a judgement of kind "${kind}"` },
  );
  return {
    ...definition,
    shape,
    read(node, reading) {
      const mapped = shape.read(node, reading);
      return mapped && read(mapped.fields as Mapped<F>['fields'], reading, mapped.span);
    },
  };
}

/** The key that says whom a judgement is about. */
export const ofField = required(
  reference('a decision maker'),
  'the decision maker whose preference or option it is, by id',
);

export const ownerField = required(
  reference('a decision maker or body'),
  'the decision maker or body whose option or foresight it is, by id',
);

export const viewerField = optional(
  reference('a decision maker'),
  'the decision maker as whose view of the other it is meant; without it what is true is changed',
);

export const optionField = required(reference('an option'), 'an option of it, by id');

export const factField = required(reference('a fact'), 'a fact, by id');

/** The place of what does not exist. */
export const nowhere: Span = { start: 0, end: 0 };
