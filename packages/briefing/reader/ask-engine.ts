import { charactersIn } from './characters-in.ts';
import type { AskedSentence, Doubt, Numbered, Redrawn, SentenceAnswer } from './messages.ts';

/** This program's element: the engine lies beside its file, and it may say where the texts are. */
const own = document.currentScript as HTMLScriptElement | null;

type Question = Omit<Doubt, 'texts'> | Omit<AskedSentence, 'texts'>;

let isReady = false;

let engine: Promise<Worker> | undefined;
let texts: Doubt['texts'] | undefined;
let asked = 0;

/** Asks the engine, which is loaded for the first question. */
export function askEngine(question: Omit<Doubt, 'texts'>): Promise<Redrawn>;
export function askEngine(question: Omit<AskedSentence, 'texts'>): Promise<SentenceAnswer>;
export async function askEngine(question: Question): Promise<Redrawn | SentenceAnswer> {
  const number = ++asked;
  engine ??= startEngine();
  const [known, worker] = await Promise.all([readTexts(), engine]);
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<Numbered<Redrawn | SentenceAnswer>>) => {
      if (data.number !== number) return;
      worker.removeEventListener('message', hear);
      resolve(data);
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', () => {
      engine = undefined;
      reject(new Error('the engine failed'));
    });
    worker.postMessage({ ...question, number, texts: known });
  });
}

/** Has the engine loaded, and the model read, before anything is asked. Where that fails, the question says so. */
export function prepareEngine(): void {
  if (isReady) return;
  isReady = true;
  engine ??= startEngine();
  Promise.all([readTexts(), engine])
    .then(([known, worker]) => worker.postMessage({ kind: 'ready', number: 0, texts: known }))
    .catch(() => {
      isReady = false;
    });
}

async function readTexts(): Promise<Doubt['texts']> {
  if (texts !== undefined) return texts;
  const within = document.getElementById('texts')?.textContent;
  const read: Omit<Doubt['texts'], 'characters'> = within
    ? JSON.parse(within)
    : await (await fetch(own?.dataset['texts'] ?? 'texts.json')).json();
  texts = { ...read, characters: charactersIn(read.briefing) };
  return texts;
}

async function startEngine(): Promise<Worker> {
  const within = document.getElementById('engine')?.textContent;
  if (within === undefined || within === null)
    return new Worker(new URL('engine.js', own?.src ?? location.href));
  const address = URL.createObjectURL(new Blob([within], { type: 'text/javascript' }));
  return new Worker(address);
}
