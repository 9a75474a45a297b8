import { createMeter, mostOf } from '@standoff/engine';
import {
  type Analysis,
  type Answered,
  analysisAsked,
  answerBySolver,
  answerSteps,
  concludeSteps,
  type InquiryAnswer,
  type Needs,
  type Options,
  refusalSteps,
  type Understood,
} from '@standoff/study';
import { wrongUsage } from './failure.ts';
import { failureOf } from './failure-of.ts';
import { limitReached } from './limit-reached.ts';
import type { MemoryGuard } from './memory-guard.ts';
import { runAnalysis, runSteps, showWork } from './run-steps.ts';
import type { Terminal } from './terminal.ts';
import { whileAsking } from './while-asking.ts';

/** What a question may use. */
interface Means {
  /** Threads that may work on an analysis; as many as there are cores when left out. */
  readonly threads?: number;
  /** An earlier analysis, of which what is as before is taken over. */
  readonly previous?: Analysis;
  readonly guard: MemoryGuard;
}

type Question<R> = Understood<Needs, Options, R>;

/** Answers a question, with progress on the terminal. Ends the command where there is no answer. */
export async function answerQuestion<R>(
  question: Question<R>,
  means: Means,
  terminal: Terminal,
): Promise<Answered<R>> {
  switch (question.inquiry.needs) {
    case 'analysis':
      return answerFromAnalysis(question, means, terminal);
    case 'solver':
      return answerWithSolver(question as Understood<'solver', Options, R>, terminal);
    default:
      return answerIn(await runSteps(answerSteps(question), showWork(terminal, means.guard)));
  }
}

async function answerFromAnalysis<R>(
  question: Question<R>,
  means: Means,
  terminal: Terminal,
): Promise<Answered<R>> {
  const { threads, previous } = means;
  const meter = createMeter();
  const shown = showWork(terminal, means.guard);
  const refusal = await runSteps(meter.follow(refusalSteps(question)), shown);
  if (refusal !== undefined) throw failureOf(refusal);
  const { setting } = question;
  const options = analysisAsked(question);
  if ('problem' in options) throw wrongUsage(options.problem);
  const start = performance.now();
  const all = { ...options, meter, ...(previous && { previous }) };
  const analysed = await runAnalysis(setting.version, all, threads, shown);
  const steps = concludeSteps(question, analysed, start);
  return answerIn(await runSteps(meter.follow(steps), shown));
}

async function answerWithSolver<R>(
  question: Understood<'solver', Options, R>,
  terminal: Terminal,
): Promise<Answered<R>> {
  const { releaseSolver, ...solver } = await import('@standoff/symbolic');
  // Its threads would keep the process alive.
  const answer = answerBySolver(question, solver).finally(releaseSolver);
  const most = mostOf(question.inquiry.estimate(question.setting, question.asked));
  return answerIn(await whileAsking(answer, Math.round(most / 1000), terminal));
}

function answerIn<R>(answer: InquiryAnswer<R>): Answered<R> {
  switch (answer.status) {
    case 'answered':
      return answer;
    case 'too-large':
      throw limitReached(answer);
    case 'refused':
      throw failureOf(answer);
  }
}
