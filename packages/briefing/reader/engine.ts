import { answerAsked, createRedrawing, supposedModel } from '@standoff/briefing';
import { createModelReader, knownAnalyses } from '@standoff/study';
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

/** What was analysed of the model of the page, and of those that are supposed, which differ from it in a few judgements. */
const analyses = knownAnalyses();
/** Draws the figures of the page, which is the same in every question. */
let redrawing: ReturnType<typeof createRedrawing> | undefined;
/** Questions that wait for their answers. */
let waiting = 0;
/** What was worked out, by what is supposed, the last of it; a page offers more than is worth keeping. */
const known = new Map<string, Redrawn>();
const MOST_KNOWN = 40;

worker.onmessage = ({ data }) => {
  if (data.kind === 'ready') {
    void prepare(data);
    return;
  }
  const { number } = data;
  waiting += 1;
  void answer(data).then((told) => {
    waiting -= 1;
    worker.postMessage({ number, ...told });
  });
};

async function answer(question: Question): Promise<Redrawn | SentenceAnswer> {
  const { texts, supposed } = question;
  if (question.kind === 'doubt') return redrawn(texts, supposed);
  const doubted = modelOf(texts, supposed);
  if ('problem' in doubted) return refused(doubted.problem);
  const told = await answerAsked(doubted.model, question, { analyses });
  return 'problem' in told ? refused(told.problem) : { status: 'answered', ...told };
}

function modelOf(texts: Doubt['texts'], supposed: readonly string[]) {
  knowCharacters(texts.characters);
  const written = readModel(texts.model);
  if (written === undefined) return { problem: 'the model of this page cannot be read' };
  return supposedModel(written, supposed);
}

async function redrawn(
  texts: Doubt['texts'],
  supposed: readonly string[],
  pause?: () => Promise<void>,
): Promise<Redrawn> {
  const key = [...supposed].sort().join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const doubted = modelOf(texts, supposed);
  if ('problem' in doubted) return refused(doubted.problem);
  redrawing ??= createRedrawing(texts.briefing);
  const answer: Redrawn = {
    status: 'redrawn',
    ...(await redrawing(doubted.model, { analyses, ...(pause && { pause }) })),
  };
  known.set(key, answer);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
  return answer;
}

let prepared = 0;

/** One after the other, until something is asked or something else has become likely. */
async function prepare({ texts, likely }: Ready): Promise<void> {
  const mine = ++prepared;
  const pause = async () => {
    await turn();
    if (waiting > 0 || mine !== prepared) throw new Error('something else comes first');
  };
  readModel(texts.model);
  try {
    for (const supposed of likely) await redrawn(texts, supposed, pause);
  } catch {
    // What was not prepared is worked out when it is asked for.
  }
}

/** So that a question that came meanwhile is heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function refused(problem: string): Refused {
  return { status: 'refused', problem };
}
