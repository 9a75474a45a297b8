import { capitalize, type Register } from '@standoff/wording';
import type { Analysed } from './analyse-text.ts';
import type { Answerer, ComparedVariants, Kept } from './answerer.ts';
import type { FoundBy, InquiryId, PageQuestions, QuestionId, Reply } from './inquiry-reply.ts';
import { createLatestAsked, type LatestAsked } from './latest-asked.ts';
import { pageAnswerers } from './page-questions.ts';
import type { Progress } from './shown-conflict.ts';

/** What the desk is asked of the conflict as it is read; `DeskClient` says the types. */
export interface InquiryDesk {
  /**
   * Answers a question: an inquiry by the document that programs get. Several parts of a page may ask the same;
   * from one place the latest question wins, and an earlier one is then superseded.
   */
  ask(
    id: QuestionId,
    options: object,
    place?: string,
    onProgress?: (progress: Progress) => void,
  ): Promise<Reply<unknown>>;
  /** Ends what was asked last from a place. */
  stopAsking(id: QuestionId, place?: string): void;
}

/** What answers found, as long as they are kept; undefined once they are forgotten. */
export interface KeptAnswers {
  /** Of an inquiry, and not told in full, for what is asked about its answer. */
  found<I extends InquiryId>(id: I, options: object): FoundBy<I> | undefined;
  /** The variants that were compared. */
  compared(): ComparedVariants | undefined;
}

export function createInquiryDesk(current: () => Analysed | undefined): {
  readonly desk: InquiryDesk;
  readonly kept: KeptAnswers;
} {
  const known = new Map<QuestionId, LatestAsked<Kept>>();
  const answersTo = (id: QuestionId): LatestAsked<Kept> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { about } = answererOf(id);
    const answers = createLatestAsked<Kept>(() => {
      const analysed = current();
      return analysed && about(analysed);
    });
    known.set(id, answers);
    return answers;
  };
  const kept: KeptAnswers = {
    found<I extends InquiryId>(id: I, options: object) {
      return keptIn(answersTo(id), JSON.stringify(options))?.result as FoundBy<I> | undefined;
    },
    compared: () => keptIn(answersTo('variants'), NOTHING)?.result as ComparedVariants | undefined,
  };
  return {
    kept,
    desk: {
      async ask(id, options, place = '', onProgress) {
        const analysed = current();
        if (analysed === undefined) return refusal('no conflict is open');
        const asking = { place, ...(onProgress && { onProgress }) };
        const { find } = answererOf(id);
        const answers = answersTo(id);
        const question = JSON.stringify(options);
        const reply = await answers.ask(
          askedIn(registerOf(analysed), question),
          asking,
          (watch) => {
            const { again } = keptIn(answers, question) ?? {};
            return again ? again(analysed, watch) : find(analysed, options, watch, kept.compared);
          },
        );
        return reply.status === 'answered' ? { status: 'answered', told: reply.told.told } : reply;
      },
      stopAsking: (id, place = '') => answersTo(id).stop(place),
    },
  };
}

const REGISTERS: readonly Register[] = ['plain', 'exact'];

function registerOf({ register = 'exact' }: Analysed): Register {
  return register;
}

/** What is found is the same for all readers, and told anew for each. */
function askedIn(register: Register, question: string): string {
  return `${register} ${question}`;
}

function keptIn(answers: LatestAsked<Kept>, question: string): Kept | undefined {
  const known = REGISTERS.map((register) => answers.kept(askedIn(register, question)));
  return known.find((each) => each !== undefined);
}

/** How it is written that nothing is chosen. */
const NOTHING = JSON.stringify({});

function answererOf(id: QuestionId): Answerer {
  if (id in pageAnswerers) return pageAnswerers[id as keyof PageQuestions] as Answerer;
  return {
    about: ({ analysis }) => analysis.casebook,
    async find(analysed, options, watch) {
      const { answerInquiry } = await import('./answer-inquiry.ts');
      return answerInquiry(analysed, id as InquiryId, options, watch);
    },
  };
}

function refusal(problem: string): Reply<never> {
  return { status: 'refused', problem: `${capitalize(problem)}.` };
}
