import { answerAsked, redraw, supposedModel } from '@standoff/briefing';
import { createModelReader } from '@standoff/study';
import { drawAnswer } from './draw-answer.ts';
import type {
  AskedSentence,
  Doubt,
  Numbered,
  Ready,
  Redrawn,
  Refused,
  SentenceAnswer,
} from './messages.ts';
import { knowCharacters } from './named-characters.ts';

/** Every doubt is about the model of the page. */
const readModel = createModelReader();

type Question = Doubt | AskedSentence;

const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Numbered<Question> | Numbered<Ready> }) => void;
  postMessage(answer: Numbered<Redrawn | SentenceAnswer>): void;
};

worker.onmessage = ({ data }) => {
  if (data.kind === 'ready') {
    readModel(data.texts.model);
    return;
  }
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
  return 'problem' in told ? refused(told.problem) : { status: 'answered', html: drawAnswer(told) };
}

function refused(problem: string): Refused {
  return { status: 'refused', problem };
}
