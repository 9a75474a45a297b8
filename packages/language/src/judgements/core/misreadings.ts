import type { Conflict, MisreadFact } from '../../conflict/conflict.ts';
import type { EditOutcome } from '../../edits/core/outcome.ts';
import { removeMisreading, setMisreading } from '../../edits/misread.ts';
import { contentHash } from './content-hash.ts';
import { contentOfJson, type Json, jsonObject, reasons } from './entry-json.ts';
import { findDecisionMaker, findFact } from './find.ts';
import type { BesideMisreading, FactCondition } from './judgement.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';

/** A judgement about how somebody reads a consequence. */
export type Misreading = FactCondition & { readonly viewer: string };

export function isMisreading(judgement: FactCondition): judgement is Misreading {
  return judgement.viewer !== undefined;
}

/** As what the consequence is taken; nothing where it is read as it is. */
export function readAs({ when }: Misreading): boolean | undefined {
  return when.kind === 'constant' ? when.value : undefined;
}

function placeOfMisreading({ misread }: Conflict, { viewer, fact }: Misreading): number {
  return misread.findIndex((one) => one.observer === viewer && one.fact === fact);
}

/** The conflict in which somebody reads a consequence like this. */
export function withMisreading(
  conflict: Conflict,
  judgement: Misreading,
): Conflict | RefusedJudgement {
  const { viewer, fact, when, place } = judgement;
  const observer = findDecisionMaker(conflict, viewer);
  if (isRefused(observer)) return observer;
  const known = findFact(conflict, fact);
  if (isRefused(known)) return known;
  if (when.kind !== 'constant' && !(when.kind === 'fact' && when.fact === fact)) {
    const message = 'a consequence is misread as the case everywhere, or nowhere';
    return refuse('other-form', message);
  }
  const { misread } = conflict;
  const at = placeOfMisreading(conflict, judgement);
  const before = misread[at];
  const as = readAs(judgement);
  const plain = { sure: 1, because: [], span: before?.span ?? observer.span };
  const { beside = plain } = judgement;
  const after = as === undefined ? undefined : { observer: viewer, fact, as, ...beside };
  if (sayMisreading(before) === sayMisreading(after)) {
    return refuse('nothing-changes', `that is how "${viewer}" reads "${fact}" already`);
  }
  if (after === undefined) return { ...conflict, misread: misread.toSpliced(at, 1) };
  const last = misread.findLastIndex((one) => one.observer === viewer);
  const next = place === undefined ? (last < 0 ? misread.length : last + 1) : place - 1;
  return {
    ...conflict,
    misread: at < 0 ? misread.toSpliced(next, 0, after) : misread.with(at, after),
  };
}

function besideOf({ observer: _, fact: __, as: ___, ...beside }: MisreadFact): BesideMisreading {
  return beside;
}

function sayMisreading(one: MisreadFact | undefined): string {
  return JSON.stringify(one ? misreadingJson(one.as, one) : null);
}

/** The judgement that a consequence is read as the conflict has it. */
export function misreadAsIs(conflict: Conflict, judgement: Misreading): FactCondition {
  const { viewer, fact } = judgement;
  const at = placeOfMisreading(conflict, judgement);
  const found = conflict.misread[at];
  const { span } = judgement.when;
  const head = { kind: 'fact', viewer, fact } as const;
  return found
    ? {
        ...head,
        when: { kind: 'constant', value: found.as, span },
        beside: besideOf(found),
        place: at + 1,
      }
    : { ...head, when: { kind: 'fact', fact, span } };
}

/** What a file says of a misreading: the word alone if that is all. */
export function misreadingJson(as: boolean, beside: BesideMisreading | undefined): Json {
  const { sure = 1, says, because = [] } = beside ?? {};
  const rest = { sure: sure === 1 ? undefined : sure, says, because: reasons(because) };
  const isPlain = Object.values(rest).every((value) => value === undefined);
  return isPlain ? as : jsonObject({ as, ...rest });
}

/** What tells a misreading from others of the same fact. */
export function idOfMisreading(judgement: Misreading): string {
  const { viewer, fact, beside } = judgement;
  const as = readAs(judgement);
  const head = `${viewer}~${fact}`;
  if (as === undefined) return `${head}=as-is`;
  const said = misreadingJson(as, beside);
  return typeof said === 'boolean'
    ? `${head}=${said ? 'yes' : 'no'}`
    : `${head}=${as ? 'yes' : 'no'}.${contentHash(said)}`;
}

/** Writes into the text what has become of a misreading. */
export function editMisreading(text: string, judgement: Misreading, after: Conflict): EditOutcome {
  const { viewer: observer, fact } = judgement;
  const next = after.misread[placeOfMisreading(after, judgement)];
  return next
    ? setMisreading(text, { observer, fact, as: contentOfJson(misreadingJson(next.as, next)) })
    : removeMisreading(text, { observer, fact });
}
