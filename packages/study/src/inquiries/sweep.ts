import type { Cost, Steps } from '@standoff/engine';
import { lackProblem, withinText } from '@standoff/wording';
import { analyzeConflict } from '../analysis/analyze.ts';
import type { TooLarge } from '../analysis/open-case.ts';
import { count, countFrom, limits, limitsAsked } from '../asking/limits.ts';
import { optional, type Read } from '../asking/option.ts';
import { doubts, findings } from '../asking/sweeps.ts';
import { findingsAskedFor, findingsOfFile, isNameOfFinding } from '../decide/asked-findings.ts';
import { decide } from '../decide/decide.ts';
import { sweeping } from '../estimates/doubting.ts';
import { variant } from '../model/version-asked.ts';
import { hasTooManyOrders, tooManyOrders } from '../sweep/doubted-order.ts';
import { type AskedFinding, decidedIn, isDecidedEach } from '../sweep/finding.ts';
import { headlineFindings } from '../sweep/headline-findings.ts';
import { DECIDED_SAMPLES, MOST_TRACES, SAMPLES, sweepFindings } from '../sweep/sweep.ts';
import type { Sweep } from '../sweep/swept.ts';
import { refusedConcepts } from '../words/misfit-words.ts';
import {
  defineInquiry,
  type Grounds,
  type Refusal,
  refuse,
  refuseSoMuch,
} from './define-inquiry.ts';

/** In how many of the models that the judgements in doubt allow a finding stands, and what it hangs on. */
export const sweep = defineInquiry({
  id: 'sweep',
  asks: 'say in how many of the plausible models a finding stands, and which judgement it hangs on',
  needs: 'case',
  options: {
    /** What may be wrong; `file` when left out. */
    doubts: optional(doubts),
    /** How many swaps of neighbours there may be in each order in which swaps are in doubt; 1 when left out. */
    within: optional(
      countFrom(0, 'K', 'up to so many swaps of neighbours in each order in doubt', '1'),
    ),
    /** Findings, such as `stable status-quo seq`, or names of such; when left out those of the headline and of the file. */
    findings: optional(findings),
    /** How many traces of a finding are followed; beyond that models are drawn. */
    maxTraces: optional(
      count(
        'N',
        'follow at most so many traces of a finding, and beyond that draw models',
        `${MOST_TRACES}`,
      ),
    ),
    /** How many models are drawn where a finding has too many traces. */
    samples: optional(count('N', 'draw so many models then', `${SAMPLES}`)),
    /** What models are drawn by: the same seed draws the same on every machine. */
    seed: optional(countFrom(0, 'S', 'draw by this seed, which draws the same everywhere', '0')),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version }, { findings, doubts = 'file', within = 1 }): Refusal | undefined {
    const { conflict } = version;
    const { statusQuo, findings: named } = conflict;
    const restless = conflict.decisionMakers.find((owner) =>
      hasTooManyOrders(conflict, owner, doubts, within),
    );
    if (restless) {
      return refuseSoMuch(tooManyOrders(restless));
    }
    return findings === undefined && statusQuo === undefined && named.length === 0
      ? refuse(lackProblem('no-status-quo-for-headline'))
      : undefined;
  },
  estimate(known, { findings, maxTraces = MOST_TRACES }): Cost {
    const { conflict } = known.casebook;
    const asked = findings?.length ?? conflict.findings.length + 2;
    return sweeping(known.casebook, asked, maxTraces);
  },
  *run(ground, asked): Steps<Sweep | Refusal | TooLarge> {
    const { opened } = ground;
    const found = yield* findingsAsked(ground, asked);
    if ('status' in found) return found;
    const { doubts = 'file', within = 1 } = asked;
    const isEach = found.findings.some(({ finding }) => isDecidedEach(finding));
    const { maxTraces = MOST_TRACES, seed = 0 } = asked;
    const { samples = isEach ? DECIDED_SAMPLES : SAMPLES } = asked;
    const sampling = { maxTraces, samples, seed };
    const limits = limitsAsked(asked);
    const swept = yield* sweepFindings(opened, {
      findings: found.findings,
      doubts,
      within,
      sampling,
      limits,
    });
    if (!('status' in swept) || swept.status === 'too-large') return swept;
    return refuseSoMuch(swept);
  },
});

type AskedSweep = Parameters<typeof limitsAsked>[0] & {
  readonly findings?: readonly string[] | undefined;
};

/** The findings that are asked about, each of which can be decided in the file as it stands. */
export function* findingsAsked(
  ground: Grounds['case'],
  asked: AskedSweep,
  withFile = true,
): Steps<{ readonly findings: readonly AskedFinding[] } | Refusal | TooLarge> {
  const { opened } = ground;
  const found = yield* findingsNamed(ground, asked, withFile);
  if ('status' in found) return found;
  for (const { id, finding } of found.findings) {
    for (const claim of decidedIn(finding)) {
      const decided = yield* decide(opened, claim);
      if ('problem' in decided) return refuse(withinText(id, decided));
    }
  }
  return found;
}

/** Those that are asked for; else those of the headline, and then those that the file names, unless these are left out. */
function* findingsNamed(
  ground: Grounds['case'],
  asked: AskedSweep,
  withFile: boolean,
): Steps<{ readonly findings: readonly AskedFinding[] } | Refusal | TooLarge> {
  const { casebook } = ground.opened;
  const texts = asked.findings;
  if (texts !== undefined && !texts.some(isNameOfFinding)) {
    return orRefuse(findingsAskedFor(casebook, texts, []));
  }
  const ofFile = findingsOfFile(casebook);
  if ('problem' in ofFile) return refuse(ofFile);
  const isOfFile = (text: string) => ofFile.value.some(({ id }) => id === text);
  if (texts?.every((text) => isOfFile(text) || !isNameOfFinding(text))) {
    return orRefuse(findingsAskedFor(casebook, texts, ofFile.value));
  }
  const ofHeadline = yield* findingsOfHeadline(ground, asked);
  if (!('findings' in ofHeadline)) return ofHeadline;
  const headline = ofHeadline.findings.map((one) =>
    // A name that the file gives is the file's, whatever else is asked for.
    isOfFile(one.id) ? { ...one, id: `headline-${one.id}` } : one,
  );
  const named = [...headline, ...ofFile.value];
  if (texts !== undefined) return orRefuse(findingsAskedFor(casebook, texts, named));
  const all = withFile ? named : headline;
  return all.length > 0
    ? { findings: all }
    : refuse(lackProblem('infeasible-status-quo-for-headline'));
}

function orRefuse(
  read: Read<readonly AskedFinding[]>,
): { readonly findings: readonly AskedFinding[] } | Refusal {
  return 'problem' in read ? refuse(read) : { findings: read.value };
}

function* findingsOfHeadline(
  { version, previous }: Grounds['case'],
  asked: AskedSweep,
): Steps<{ readonly findings: readonly AskedFinding[] } | Refusal | TooLarge> {
  if (version.conflict.statusQuo === undefined) return { findings: [] };
  const analysed = yield* analyzeConflict(version, {
    limits: limitsAsked(asked),
    ...(previous && { previous }),
  });
  if (analysed.status === 'too-large') return analysed;
  if (analysed.status !== 'analysed') return refuse(refusedConcepts(analysed));
  return { findings: headlineFindings(analysed.analysis) };
}
