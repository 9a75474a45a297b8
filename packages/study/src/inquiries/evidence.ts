import type { Cost, Steps } from '@standoff/engine';
import { lackProblem } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import { claim, drop } from '../asking/claims.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { findings } from '../asking/sweeps.ts';
import { flag } from '../asking/words.ts';
import { analysing, looks, nothing, together } from '../estimates/costs.ts';
import { looksToFollow } from '../estimates/following.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { fateWithout, restingParts } from '../evidence/resting-parts.ts';
import { weighClaims } from '../evidence/weigh-claims.ts';
import { variant } from '../model/version-asked.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';
import { findingsAsked } from './sweep.ts';

/** What the findings would be if a claim supported nothing, and which claim most hangs on. */
export const evidence = defineInquiry({
  id: 'evidence',
  asks: 'say what would change if a claim were wrong, and which claims most hangs on',
  needs: 'case',
  options: {
    /** Id of the only claim that is asked about; every claim when left out. */
    claim: optional(claim),
    /** What counts as resting on a claim alone; `alone` when left out. */
    drop: optional(drop),
    /** Whether reasons are looked for that pull a finding opposite ways. */
    pulls: optional(
      flag('say also which reasons pull a finding opposite ways, and what they cite'),
    ),
    /** Findings, such as `stable status-quo seq`; those of the headline when left out, or else those of the file. */
    findings: optional(findings, {
      otherwise: 'those of the headline; without a status quo those that the model names',
    }),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { findings }): Refusal | undefined {
    const { statusQuo, findings: named } = version.conflict;
    return findings === undefined && statusQuo === undefined && named.length === 0
      ? refuse(lackProblem('no-status-quo-for-headline'))
      : undefined;
  },
  estimate(known, { claim, findings }): Cost {
    const { casebook, analysed } = known;
    const parts = restingParts(casebook);
    const asked = casebook.conflict.claims.filter(({ id }) => id === (claim ?? id));
    const resting = asked.filter(({ id }) =>
      parts.some((part) => fateWithout(part, id, 'alone') !== undefined),
    );
    return together(
      // The findings of the headline are those of an analysis.
      analysed || findings !== undefined ? nothing : analysing(known),
      // As the file is, and without each claim.
      looks((1 + resting.length) * looksToFollow(casebook)),
    );
  },
  *run(ground, asked): Steps<Evidence | Refusal | TooLarge> {
    const { opened, version } = ground;
    // Where there is no headline, the findings of the file are what matters.
    const withFile = version.conflict.statusQuo === undefined;
    const found = yield* findingsAsked(ground, asked, withFile);
    if ('status' in found) return found;
    return yield* weighClaims(opened, {
      findings: found.findings,
      claim: asked.claim,
      drop: asked.drop ?? 'alone',
      pulls: asked.pulls ?? false,
      limits: limitsAsked(asked),
    });
  },
});
