import { createSpaceSteps, type Limits, type Steps } from '@standoff/engine';
import {
  type Diagnostic,
  type FoundIn,
  foundInVersions,
  reviewModel,
  reviewRules,
} from '@standoff/language';
import { doing } from '@standoff/wording';
import { type TooLarge, tooLarge } from '../analysis/open-case.ts';
import { withShare } from '../analysis/progress.ts';
import type { Model, Version } from './model.ts';

/** What shows only once a model was understood. */
export interface Review {
  readonly found: readonly Diagnostic[];
  /** The versions whose states were not looked at, because they are too many. */
  readonly unread: readonly UnreadStates[];
}

export interface UnreadStates {
  /** Id of the variant; absent for the file as it stands. */
  readonly variant?: string;
  readonly refusal: TooLarge;
}

/**
 * Warnings about the rules, facts and statements of a model, for the file as it stands and for its
 * variants. Of a version with more states than allowed only the rules are looked at.
 */
export function* reviewSteps({ base, variants }: Model, limits: Limits): Steps<Review> {
  const found: FoundIn[] = [];
  const unread: UnreadStates[] = [];
  const versions = [base, ...variants.values()];
  for (const [k, version] of versions.entries()) {
    const share = k / versions.length;
    yield { what: doing.reviewing, passes: k, share };
    const result = yield* withShare(reviewVersion(version, limits), () => share);
    found.push({ ...(k > 0 && { variant: summaryOf(base, version) }), found: result.found });
    unread.push(...result.unread);
  }
  return { found: foundInVersions(found), unread };
}

/** What the file says of a variant. */
function summaryOf(base: Version, { variant = '' }: Pick<Version, 'variant'>) {
  return base.conflict.variants.find(({ id }) => id === variant) ?? { id: variant };
}

function* reviewVersion(version: Version, limits: Limits): Steps<Review> {
  const { conflict, compiled, variant } = version;
  const created = yield* createSpaceSteps(compiled.model, limits);
  if (created.status === 'created') {
    return { found: yield* reviewModel(conflict, compiled, created.space), unread: [] };
  }
  const refusal = tooLarge(created);
  return {
    found: reviewRules(conflict, compiled),
    unread: [{ refusal, ...(variant !== undefined && { variant }) }],
  };
}
