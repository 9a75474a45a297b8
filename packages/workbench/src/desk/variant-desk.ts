import { runInSlices, type Steps } from '@standoff/engine';
import {
  type AnalysesJson,
  sayWhatCounts,
  stateTold,
  tellings,
  variantTold,
} from '@standoff/report';
import {
  type Analysis,
  type AnalysisFound,
  answerVariants,
  type ComparedFinding,
  capitalize,
  compareVersions,
  type Manner,
  type Model,
  parse,
  type SideBySide,
} from '@standoff/study';
import { type Analysed, sayTooLarge } from './analyse-text.ts';
import type { Reply } from './inquiry-reply.ts';
import { seldom } from './seldom.ts';
import type { Progress } from './shown-conflict.ts';
import type { ChangedPreference } from './shown-preferences.ts';
import type {
  ShownCountedState,
  ShownCrux,
  ShownParting,
  ShownVariants,
} from './shown-variants.ts';
import { keyOf } from './state-keys.ts';
import { cruxesOf, putIntoFile, type VariantAnalyses } from './variant-cruxes.ts';

/** Puts the variants of the file side by side, each read as the page reads the one that is open. */
export interface VariantDesk {
  /** A later question ends an earlier one, which is then superseded. */
  compareVariants(onProgress: (progress: Progress) => void): Promise<Reply<ShownVariants>>;
  /**
   * What explains why the variants that were compared last find otherwise than the file; nothing where none were
   * compared, or where a later question ended it.
   */
  variantCruxes(): Promise<readonly ShownCrux[]>;
  /** The text of the file with some of what a variant judges otherwise, by the places of its differences. */
  putIntoFile(variant: string, set: readonly number[]): Promise<ChangedPreference>;
  /** Ends what is being compared. */
  stopComparing(): void;
}

interface Known {
  readonly of: string;
  readonly reply: Reply<ShownVariants>;
  readonly model: Model;
  readonly analyses: VariantAnalyses;
  cruxes?: readonly ShownCrux[];
}

export function createVariantDesk(current: () => Analysed | undefined): VariantDesk {
  let running = new AbortController();
  /** The last comparison; which of the variants is open makes no difference to it. */
  let known: Known | undefined;
  return {
    async compareVariants(onProgress) {
      running.abort('superseded');
      running = new AbortController();
      const { signal } = running;
      const analysed = current();
      if (analysed === undefined) return refusal('no conflict is open');
      const of = JSON.stringify([analysed.text, optionsOf(analysed.analysis)]);
      if (known?.of === of) return known.reply;
      const { model } = parse(analysed.text);
      if (model === undefined) return refusal('a variant of the file has errors');
      const watch = { signal, onProgress: seldom(onProgress) };
      const outcome = await runInSlices(sideBySide(model, analysed.analysis), watch);
      if (outcome.status === 'cancelled') return { status: signal.reason };
      const { reply, analyses } = outcome.value;
      known = { of, reply, model, analyses };
      return reply;
    },
    async variantCruxes() {
      const of = known;
      if (of === undefined || of.analyses.length === 0) return [];
      if (of.cruxes !== undefined) return of.cruxes;
      const { signal } = running;
      const outcome = await runInSlices(cruxesOf(of.model, of.analyses), { signal });
      if (outcome.status === 'cancelled') return [];
      of.cruxes = outcome.value;
      return outcome.value;
    },
    async putIntoFile(variant, set) {
      const first = known?.analyses[0];
      return known === undefined || first === undefined
        ? { status: 'refused', problem: 'The variants were not compared yet.' }
        : putIntoFile(known.model, first.analysis.casebook, { variant, set });
    },
    stopComparing: () => running.abort('cancelled'),
  };
}

function refusal(problem: string): Reply<never> {
  return { status: 'refused', problem: `${capitalize(problem)}.` };
}

const { analyze: told } = tellings;
const asked: Manner = { told: 'json', called: (option) => option };

/** The answers of the command; each variant takes over what it can, first from what the page found. */
function* sideBySide(
  model: Model,
  analysis: Analysis,
): Steps<{ readonly reply: Reply<ShownVariants>; readonly analyses: VariantAnalyses }> {
  const answer = yield* answerVariants(told.inquiry, model, optionsOf(analysis), asked, analysis);
  if (answer.status === 'refused') return refused(answer.problem);
  if (answer.status === 'too-large') return refused(sayTooLarge(answer));
  const { answers } = answer;
  const analyses = analysesOf(answers);
  const document = told.sideBySide.json(model, answers);
  return {
    reply: { status: 'answered', told: tellVariants(model, analyses, document) },
    analyses,
  };
}

function analysesOf(answers: SideBySide<AnalysisFound>): VariantAnalyses {
  return answers.map(({ variant, answered }) => ({ variant, analysis: answered.result.analysis }));
}

function refused(problem: string) {
  return { reply: refusal(problem), analyses: [] };
}

/** As the page reads the conflict: the concepts, the reading of preferences, the foresight that was chosen. */
function optionsOf({ casebook, concepts, reading, foresight }: Analysis) {
  const isChosen = foresight?.givenBy === 'request';
  return {
    concepts: concepts.map(({ id }) => id),
    states: 'none',
    ...(reading && { strength: reading.strength }),
    ...(reading?.unknown !== undefined && { unknown: reading.unknown }),
    ...(isChosen && {
      foresight: Object.fromEntries(
        casebook.movers.map(({ id }, k) => [id, foresight.profile[k]!.id]),
      ),
    }),
  };
}

/** So many states are told of that hold in some variants. */
const TOLD_STATES = 40;

function tellVariants(
  model: Model,
  analyses: VariantAnalyses,
  { robustness }: AnalysesJson,
): ShownVariants {
  const first = analyses[0]!.analysis;
  const compared = compareVersions(
    analyses.map(({ variant, analysis }) => ({
      name: variant ?? model.title,
      model,
      version: variant === null ? model.base : model.variants.get(variant)!,
      analysis,
    })),
  );
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
      ...compared.others,
    ],
    findings: findings.filter(({ differs }) => differs).map(partOf),
    alike: findings
      .filter(({ differs }) => !differs)
      .map(({ about, says }) => ({ about, says: says[0]! })),
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
function partOf({ about, says }: ComparedFinding): ShownParting {
  const of = (verdict: string) => says.flatMap((each, place) => (each === verdict ? [place] : []));
  return {
    about,
    verdicts: [...new Set(says)].map((verdict) => ({ says: verdict, of: of(verdict) })),
  };
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
