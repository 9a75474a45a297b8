import { runInSlices } from '@standoff/engine';
import type { Analysed } from './analyse-text.ts';
import type { Answerer, Kept } from './answerer.ts';
import { told as saying, toldSteps } from './in-slices.ts';
import type { PageQuestions, Reply } from './inquiry-reply.ts';
import { modelOf } from './model-of.ts';
import { optionsAsRead } from './options-as-read.ts';
import type { ShownGrid } from './shown-grid.ts';
import { stateOfKey } from './state-keys.ts';

type PageAnswerers = {
  readonly [I in keyof PageQuestions]: Answerer<
    PageQuestions[I]['asked'],
    PageQuestions[I]['told']
  >;
};

/** Which of the variants is open makes no difference to how they compare. */
const aboutFile = ({ text, analysis }: Analysed) => JSON.stringify([text, optionsAsRead(analysis)]);
/** Another foresight is another analysis of the same casebook. */
const aboutAnalysis = ({ analysis }: Analysed) => analysis;

/** What the page asks that is no inquiry of its own. */
export const pageAnswerers: PageAnswerers = {
  variants: {
    about: aboutFile,
    async find(analysed, _, watch) {
      const { compareVariants } = await import('./read-variants.ts');
      return compareVariants(analysed, watch);
    },
  },
  grid: {
    about: aboutFile,
    async find(analysed, asked, { signal }, compared) {
      const { readGrid } = await import('./read-grid.ts');
      const variants = compared();
      if (variants === undefined) return notCompared;
      const outcome = await runInSlices(toldSteps(analysed, readGrid(variants, asked)), { signal });
      if (outcome.status !== 'cancelled' && 'problem' in outcome.value) {
        return { status: 'refused', problem: outcome.value.problem };
      }
      return replied(outcome as Outcome<ShownGrid>, signal);
    },
  },
  cruxes: {
    about: aboutFile,
    async find(analysed, _, { signal }, compared) {
      const { cruxesOf } = await import('./variant-cruxes.ts');
      const variants = compared();
      if (variants === undefined) return notCompared;
      const { model, analyses } = variants;
      return replied(
        await runInSlices(toldSteps(analysed, cruxesOf(model, analyses)), { signal }),
        signal,
      );
    },
  },
  doubt: {
    about: ({ analysis }) => analysis.casebook,
    async find(analysed, about, { signal }) {
      const { readDoubt } = await import('./read-doubt.ts');
      const steps = toldSteps(analysed, readDoubt(analysed.analysis, about));
      return replied(await runInSlices(steps, { signal }), signal);
    },
  },
  claim: {
    about: ({ analysis }) => analysis.casebook,
    async find(analysed, asked, watch, compared) {
      const { answerClaim } = await import('./answer-claim.ts');
      const { elsewhere } = asked;
      if (elsewhere === undefined) return answerClaim(analysed, asked, watch);
      const there = compared()?.analyses.find(({ variant }) => variant === elsewhere.variant);
      if (there === undefined) return notCompared;
      const how = { ...analysed.how, variant: there.variant ?? undefined };
      return answerClaim({ ...analysed, how, analysis: there.analysis }, asked, watch);
    },
  },
  headline: {
    about: aboutAnalysis,
    async find(analysed, _, { signal }) {
      const { claimsOfHeadline } = await import('./claims-of-sentence.ts');
      const steps = toldSteps(analysed, claimsOfHeadline(analysed.analysis));
      return replied(await runInSlices(steps, { signal }), signal);
    },
  },
  sentence: {
    about: aboutAnalysis,
    async find(analysed, { means }) {
      const { claimsIn } = await import('./claims-of-sentence.ts');
      const told = saying(analysed, () => claimsIn(analysed.analysis.casebook, means));
      return { status: 'answered', told: { result: told, told } };
    },
  },
  front: {
    about: aboutAnalysis,
    async find(analysed, _, { signal }) {
      const { readFrontQuestions } = await import('./answer-front.ts');
      const model = await modelOf(analysed);
      return replied(
        await runInSlices(toldSteps(analysed, readFrontQuestions(analysed.analysis, model)), {
          signal,
        }),
        signal,
      );
    },
  },
  'front-answer': {
    about: aboutAnalysis,
    async find(analysed, asked, watch) {
      const { readFrontAnswer } = await import('./answer-front.ts');
      const model = await modelOf(analysed);
      return replied(
        await runInSlices(
          toldSteps(analysed, readFrontAnswer(analysed.analysis, model, asked)),
          watch,
        ),
        watch.signal,
      );
    },
  },
  way: {
    about: aboutAnalysis,
    async find(analysed, asked, watch) {
      const { readWay } = await import('./read-way.ts');
      const model = await modelOf(analysed);
      return replied(
        await runInSlices(toldSteps(analysed, readWay(analysed.analysis, model, asked)), watch),
        watch.signal,
      );
    },
  },
  standings: {
    about: aboutAnalysis,
    async find(analysed, { of, ...asked }, { signal }) {
      const { analysis } = analysed;
      const { verdictsOf } = await import('./chosen-verdicts.ts');
      const state = stateOfKey(analysis.casebook, of);
      const verdicts = verdictsOf(analysis, asked);
      if (state === undefined || verdicts === undefined) return none;
      const { readChosen } = await import('./read-coalitions.ts');
      const steps = toldSteps(analysed, readChosen(analysis, state, verdicts));
      return replied(await runInSlices(steps, { signal }), signal);
    },
  },
  leaving: {
    about: aboutAnalysis,
    async find(analysed, { of, ...asked }, { signal }) {
      const { analysis } = analysed;
      const { verdictsOf } = await import('./chosen-verdicts.ts');
      const verdicts = verdictsOf(analysis, asked);
      if (verdicts === undefined) return none;
      const { readLeaving } = await import('./read-coalitions.ts');
      const steps = toldSteps(analysed, readLeaving(analysis, of, verdicts));
      return replied(await runInSlices(steps, { signal }), signal);
    },
  },
};

const notCompared: Reply<never> = {
  status: 'refused',
  problem: 'The variants were not compared yet.',
};

const none: Reply<Kept<undefined>> = {
  status: 'answered',
  told: { result: undefined, told: undefined },
};

type Outcome<T> = Awaited<ReturnType<typeof runInSlices<T>>>;

/** What was told is all that was found. */
function replied<T>(outcome: Outcome<T>, signal: AbortSignal): Reply<Kept<T>> {
  if (outcome.status === 'cancelled') return { status: signal.reason };
  return { status: 'answered', told: { result: outcome.value, told: outcome.value } };
}
