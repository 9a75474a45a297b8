import { runInSlices, type Steps } from '@standoff/engine';
import {
  type AnalysesJson,
  sayWhatCounts,
  stateTold,
  tellings,
  variantTold,
  wordsOfFinding,
} from '@standoff/report';
import {
  type Analysis,
  answerVariants,
  type ComparedFinding,
  compareVersions,
  lexiconOf,
  type Manner,
  type Model,
} from '@standoff/study';
import { capitalize, type Lexicon, sayStatedOtherwise } from '@standoff/wording';
import { type Analysed, sayTooLarge } from './analyse-text.ts';
import type { ComparedVariants, Kept } from './answerer.ts';
import { toldSteps } from './in-slices.ts';
import type { Reply } from './inquiry-reply.ts';
import type { Watch } from './latest-asked.ts';
import { modelOfFile } from './model-of-file.ts';
import { optionsAsRead } from './options-as-read.ts';
import type { ShownCountedState, ShownParting, ShownVariants } from './shown-variants.ts';
import { keyOf } from './state-keys.ts';
import type { VariantAnalyses } from './variant-cruxes.ts';

/** Puts the variants of the file side by side, each read as the page reads the one that is open. */
export async function compareVariants(
  analysed: Analysed,
  watch: Watch,
): Promise<Reply<Kept<ShownVariants>>> {
  const { text, analysis } = analysed;
  const model = modelOfFile(text);
  if (model === undefined) return refusal('a variant of the file has errors');
  return tellCompared(analysed, sideBySide(model, analysis), watch);
}

async function tellCompared(
  analysed: Analysed,
  steps: Steps<Reply<Kept<ShownVariants>>>,
  watch: Watch,
): Promise<Reply<Kept<ShownVariants>>> {
  const outcome = await runInSlices(toldSteps(analysed, steps), watch);
  return outcome.status === 'cancelled' ? { status: watch.signal.reason } : outcome.value;
}

function refusal(problem: string): Reply<never> {
  return { status: 'refused', problem: `${capitalize(problem)}.` };
}

const { analyze: told } = tellings;
const asked: Manner = { told: 'json', called: (option) => option };

/** The answers of the command; each variant takes over what it can, first from what the page found. */
function* sideBySide(model: Model, analysis: Analysis): Steps<Reply<Kept<ShownVariants>>> {
  const options = optionsAsRead(analysis);
  const answer = yield* answerVariants(told.inquiry, model, options, asked, analysis);
  if (answer.status === 'refused') return refusal(answer.problem);
  if (answer.status === 'too-large') return refusal(sayTooLarge(answer));
  const { answers } = answer;
  const analyses = answers.map(({ variant, answered }) => ({
    variant,
    analysis: answered.result.analysis,
    headline: answered.result.headline,
  }));
  return yield* tellAnswers(model, answers, analyses);
}

function* tellAnswers(
  model: Model,
  answers: Parameters<typeof told.sideBySide.json>[1],
  analyses: VariantAnalyses,
): Steps<Reply<Kept<ShownVariants>>> {
  const document = told.sideBySide.json(model, answers);
  const result: ComparedVariants = { model, analyses };
  return {
    status: 'answered',
    told: {
      result,
      told: yield* tellVariants(model, analyses, document),
      again: (now, watch) => tellCompared(now, tellAnswers(model, answers, analyses), watch),
    },
  };
}

/** So many states are told of that hold in some variants. */
const TOLD_STATES = 40;

function* tellVariants(
  model: Model,
  analyses: VariantAnalyses,
  { robustness }: AnalysesJson,
): Steps<ShownVariants> {
  const first = analyses[0]!.analysis;
  const compared = yield* compareVersions(
    analyses.map(({ variant, analysis }) => ({
      name: variant ?? model.title,
      model,
      version: variant === null ? model.base : model.variants.get(variant)!,
      analysis,
    })),
  );
  const lexicon = lexiconOf(compared.across.casebook);
  const findings = compared.findings.filter(({ id }) => id === 'status-quo' || isOfState(id));
  const held = robustness.filter(({ count }) => count > 0);
  return {
    concepts: first.concepts.map(({ symbol }) => symbol),
    variants: analyses.map((each) => variantTold(each, first)),
    differences: [
      ...compared.judgements.map(({ says, in: steps }) => ({
        says,
        in: steps.map((step) => step !== undefined),
      })),
      ...compared.others.map((stated) => ({
        says: sayStatedOtherwise(lexicon, stated),
        in: analyses.map((_, place) => stated.models.includes(place)),
      })),
    ],
    findings: findings.filter(({ differs }) => differs).map((one) => partOf(lexicon, one)),
    alike: findings
      .filter(({ differs }) => !differs)
      .map(({ found }) => {
        const { about, says } = wordsOfFinding(lexicon, found);
        return { about, says: says[0]! };
      }),
    counted: sayWhatCounts(analyses),
    states: held.slice(0, TOLD_STATES).map((state) => ({
      ...stateTold(state, analyses),
      count: state.count,
      isUnreached: state.unreached.length === state.variants.length,
      ...keyIn(analyses, state),
    })),
    furtherStates: Math.max(0, held.length - TOLD_STATES),
  };
}

function isOfState(id: string): boolean {
  return id.startsWith('state-');
}

/** The verdicts of a finding, each with those that give it. */
function partOf(lexicon: Lexicon, { found, groups }: ComparedFinding): ShownParting {
  const { about, says } = wordsOfFinding(lexicon, found);
  return { about, verdicts: groups.map((of) => ({ says: says[of[0]!]!, of: [...of] })) };
}

/** The key of a state, from the first variant in which it holds, whose id is given. */
function keyIn(
  analyses: VariantAnalyses,
  { state, variants }: AnalysesJson['robustness'][number],
): Pick<ShownCountedState, 'key'> {
  const found = analyses.find(({ variant }) => variants.includes(variant));
  const code = found?.analysis.casebook.stateWithId(state);
  return found && code !== undefined ? { key: keyOf(found.analysis.casebook, code) } : {};
}
