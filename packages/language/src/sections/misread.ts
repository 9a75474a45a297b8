import type { Conflict, MisreadFact } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { certainty, flag } from '../shapes/scalars.ts';
import { mapped, type ValueOf } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { type Checking, checkDecisionMaker, lookUp, present } from './checking.ts';
import {
  becauseAbout,
  checkClaims,
  claimReferences,
  type WrittenLink,
} from './claim-references.ts';
import { type GroundedPart, groundsOf, nameOfDecisionMaker } from './grounded-part.ts';
import { keyRefers } from './reference-rules.ts';
import { section } from './section.ts';

/** What one takes a fact to be. */
export interface WrittenMisreading {
  readonly as: boolean | undefined;
  readonly sure: number;
  readonly says?: string;
  readonly because: readonly WrittenLink[];
}

const shorthand = mapped(flag, (as): WrittenMisreading => ({ as, sure: 1, because: [] }));

const full = mapped(
  mapping(
    {
      as: required(flag, 'yes: it is taken to be the case everywhere; no: nowhere'),
      sure: optional(certainty, 'how sure it is, from 0 to 1, that it is misread so'),
      says: optional(text, 'it in words'),
      because: optional(claimReferences, becauseAbout),
    },
    { expects: 'what a fact is taken to be' },
  ),
  ({ fields }): WrittenMisreading => ({
    as: fields.as,
    sure: fields.sure ?? 1,
    ...present({ says: fields.says }),
    because: fields.because ?? [],
  }),
);

export const misreading = byKind('yes or no, or a mapping with "as"', {
  text: shorthand,
  mapping: full,
});

export const misread = section(
  idMapping(idMapping(misreading, { of: ['fact', 'facts'], keys: 'references' }), {
    of: ['decision maker', 'decision makers'],
    keys: 'references',
  }),
  'Facts that a decision maker takes to be the case everywhere, or nowhere: first who, then the fact. It is an error about the world, so it counts for its own wishes as well.',
  {
    entry: (observer, [fact], nameAt) => {
      const what = fact === undefined ? 'facts' : nameAt('facts', fact);
      return `what ${nameAt('decision-makers', observer)} takes ${what} to be`;
    },
    references: [keyRefers('*', 'owner'), keyRefers('*.*', 'fact')],
    grounds: (conflict) => conflict.misread.map((one) => misreadPart(one, conflict)),
  },
);

function misreadPart(one: MisreadFact, conflict: Conflict): GroundedPart {
  const name = conflict.facts.find(({ id }) => id === one.fact)?.name ?? one.fact;
  return {
    ...groundsOf(one),
    kind: 'misread',
    words: (speaker) =>
      one.says === undefined
        ? `The reading of “${name}” by ${speaker.name(nameOfDecisionMaker(conflict, one.observer))}`
        : speaker.opening(one.says),
  };
}

export function checkMisread(
  written: ValueOf<typeof misread.shape> | undefined,
  checking: Checking,
): MisreadFact[] {
  return (written?.entries ?? []).flatMap(({ id, value }) => {
    const observer = checkDecisionMaker(id, checking);
    const checked = (value?.entries ?? []).flatMap((entry) => checkMisreading(entry, checking));
    return observer === undefined ? [] : checked.map((one) => ({ observer, ...one }));
  });
}

/** Everything but who it is that misreads. */
function checkMisreading(
  { id, value }: NamedValue<WrittenMisreading>,
  checking: Checking,
): Omit<MisreadFact, 'observer'>[] {
  const known = lookUp(checking.names.facts, id, 'unknown-fact', 'fact', checking);
  const because = checkClaims(value?.because, checking);
  if (!known || value?.as === undefined) return [];
  const { as, sure, says } = value;
  return [{ fact: id.text, as, sure, ...present({ says }), because, span: id.span }];
}
