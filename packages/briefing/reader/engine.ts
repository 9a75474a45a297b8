import { answerAsked, redraw, supposedModel } from '@standoff/briefing';
import { createModelReader } from '@standoff/study';
import type {
  AskedSentence,
  Doubt,
  Numbered,
  Redrawn,
  Refused,
  SentenceAnswer,
} from './messages.ts';
import { knowCharacters } from './named-characters.ts';

/** Every doubt is about the model of the page. */
const readModel = createModelReader();

type Question = Doubt | AskedSentence;

const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Numbered<Question> }) => void;
  postMessage(answer: Numbered<Redrawn | SentenceAnswer>): void;
};

worker.onmessage = ({ data }) => {
  const { number } = data;
  void answer(data).then((told) => worker.postMessage({ number, ...told }));
};

async function answer(question: Question): Promise<Redrawn | SentenceAnswer> {
  const { texts, supposed } = question;
  knowCharacters(texts.characters);
  const written = readModel(texts.model);
  if (written === undefined) return refused('the model of this page cannot be read');
  const doubted = supposedModel(written, supposed);
  if ('problem' in doubted) return refused(doubted.problem);
  const { model } = doubted;
  if (question.kind === 'doubt') {
    return { status: 'redrawn', ...(await redraw(texts.briefing, model)) };
  }
  const told = await answerAsked(model, question);
  return 'problem' in told ? refused(told.problem) : { status: 'answered', ...told };
}

function refused(problem: string): Refused {
  return { status: 'refused', problem };
}
