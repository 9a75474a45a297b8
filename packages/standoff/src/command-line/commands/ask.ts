import type { NotTranslatable } from '@standoff/symbolic';
import { answerToJson } from '../../answers/answer-json.ts';
import { type Answered, askSolver, type Question } from '../../answers/ask-solver.ts';
import { renderAnswer } from '../../answers/render-answer.ts';
import type { Model } from '../../model.ts';
import { type CoalitionFlags, coalitionsNamed, refuseIdleReading } from '../coalitions-asked.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { loadModel } from '../load-model.ts';
import { checkVariant, findCoalition, findDecisionMaker } from '../options.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface AskFlags extends CoalitionFlags {
  readonly concept?: string;
  readonly most?: number;
  readonly state?: string;
  /** A decision maker, or several joined by `+`. */
  readonly dm?: string;
  readonly variant?: string;
  readonly json?: boolean;
  /** Seconds. */
  readonly timeout?: number;
}

const SECONDS = 60;

/** `standoff ask MODEL "FORMULA"`: equilibria, or one state, without listing the states. */
export async function askCommand(
  name: string,
  formula: string | undefined,
  flags: AskFlags,
  terminal: Terminal,
): Promise<void> {
  const { model } = await loadModel(name, terminal);
  checkVariant(model, flags.variant);
  const question = questionFrom(model, formula, flags);
  const seconds = flags.timeout ?? SECONDS;
  const start = performance.now();
  const answered = await terminal
    .interruptible((signal) =>
      askSolver(model, question, { signal, milliseconds: seconds * 1_000 }),
    )
    .finally(release);
  if ('status' in answered) throw wrongUsage(answered.problem);
  if (flags.json) {
    const identity = { title: model.title, sha256: model.sha256 };
    writeJson(answerToJson(answered, identity, performance.now() - start), terminal);
  } else {
    const text = renderAnswer(answered, styleFor(terminal), widthOf(terminal));
    if (text !== '') terminal.stdout.write(`${text}\n`);
  }
  const failure = failureOf(answered, seconds);
  if (failure !== undefined) throw failure;
}

/** Ends the threads of the solver, which would keep the process alive. */
async function release(): Promise<void> {
  const { releaseSolver } = await import('@standoff/symbolic');
  await releaseSolver();
}

function questionFrom(
  model: Model,
  formula: string | undefined,
  { concept, most, state, dm, coalitions, reading, variant }: AskFlags,
): Question {
  if (state !== undefined && formula !== undefined) {
    throw wrongUsage('ask either for a formula or about a --state');
  }
  if (coalitions !== undefined && dm !== undefined) {
    throw wrongUsage('--coalitions asks for equilibria, --dm for what holds for some: give one');
  }
  if (coalitions !== undefined && state !== undefined) {
    throw wrongUsage('--coalitions asks for equilibria; with --state name the coalition by --dm');
  }
  if (dm === undefined || !dm.includes('+')) refuseIdleReading({ coalitions, reading });
  const survives = coalitions && coalitionsNamed(model, coalitions);
  return {
    ...(formula !== undefined && { formula }),
    ...(concept !== undefined && { concept }),
    ...(most !== undefined && { most }),
    ...(state !== undefined && { state }),
    ...whoseStability(model, dm),
    ...(survives && { survives }),
    ...(reading && { reading }),
    ...(variant !== undefined && { variant }),
  };
}

function whoseStability(model: Model, dm: string | undefined): Partial<Question> {
  if (dm === undefined) return {};
  return dm.includes('+')
    ? { coalition: findCoalition(model, dm)! }
    : { decisionMaker: findDecisionMaker(model, dm)! };
}

/** The end of a command of which some answer is missing. */
function failureOf(answered: Answered, seconds: number): Failure | undefined {
  const answers =
    answered.kind === 'equilibria'
      ? [answered.answer]
      : answered.answers.map(({ answer }) => answer);
  for (const answer of answers) {
    if (answer.status === 'decided') continue;
    if (answer.status === 'not-translatable') return notTranslatable(answer);
    if (answer.reason === 'cancelled') return new Failure(exitStatus.interrupted, 'interrupted');
    return undecided(seconds);
  }
  return undefined;
}

function notTranslatable({ what, why }: NotTranslatable): Failure {
  // What the model lacks it lacks under every concept.
  const help = ABOUT_CONCEPTS.includes(what)
    ? 'ask under another --concept, or list the states with analyze and explain'
    : 'list the states with analyze and explain';
  return new Failure(
    exitStatus.limitReached,
    ['this question cannot be put to the solver', `  = note: ${why}`, `  = help: ${help}`].join(
      '\n',
    ),
  );
}

const ABOUT_CONCEPTS: readonly NotTranslatable['what'][] = ['simultaneous-moves', 'further-moves'];

function undecided(seconds: number): Failure {
  return new Failure(
    exitStatus.limitReached,
    [
      `there is no answer after ${seconds} seconds`,
      `  = help: allow more with --timeout ${10 * seconds}, ask for something narrower, ask for fewer`,
      '          with --most, or ask under a --concept that looks fewer moves ahead',
    ].join('\n'),
  );
}
