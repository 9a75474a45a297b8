import { doubtedModel, redraw } from '@standoff/briefing';
import { createModelReader } from '@standoff/study';
import type { Doubt, Redrawn } from './messages.ts';

/** Every doubt is about the model of the page. */
const readModel = createModelReader();

const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Doubt }) => void;
  postMessage(answer: Redrawn): void;
};

worker.onmessage = ({ data }) => {
  void answer(data).then((redrawn) => worker.postMessage(redrawn));
};

async function answer({ number, texts, judgement }: Doubt): Promise<Redrawn> {
  const model = readModel(texts.model);
  if (model === undefined) {
    return { number, status: 'refused', problem: 'the model of this page cannot be read' };
  }
  const doubted = doubtedModel(model, JSON.parse(judgement));
  if ('problem' in doubted) return { number, status: 'refused', problem: doubted.problem };
  return { number, status: 'redrawn', ...(await redraw(texts.briefing, doubted.model)) };
}
