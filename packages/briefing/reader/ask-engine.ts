import { charactersIn } from './characters-in.ts';
import { engineFromDisk, isFromDisk, readFromDisk } from './from-disk.ts';
import type { AskedSentence, Doubt, Numbered, Redrawn, SentenceAnswer } from './messages.ts';

/** The program's element: the engine lies beside its file, and it may say where texts and answers are. */
let own: HTMLScriptElement | null = null;

export function askBeside(program: HTMLScriptElement | null): void {
  own = program;
}

/** What the element of the program says of where something is. */
const addressBeside = (name: 'texts' | 'doubts'): string | undefined => own?.dataset[name];

type Question = Omit<Doubt, 'texts'> | Omit<AskedSentence, 'texts'>;

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
    worker.addEventListener('error', () => reject(new Error('the engine failed')));
    worker.postMessage({ ...question, number, texts: known });
  });
}

/** Has the engine loaded, and worked out what is likely to be asked, before it is. Where that fails, the question says so. */
export function prepareEngine(likely: readonly (readonly string[])[] = [[]]): void {
  engine ??= startEngine();
  Promise.all([readTexts(), engine])
    .then(([known, worker]) =>
      worker.postMessage({ kind: 'ready', number: 0, texts: known, likely }),
    )
    .catch(() => {
      engine = undefined;
    });
}

async function readTexts(): Promise<Doubt['texts']> {
  if (texts !== undefined) return texts;
  const within = document.getElementById('texts')?.textContent;
  const read: Omit<Doubt['texts'], 'characters'> = within ? JSON.parse(within) : await readBeside();
  texts = { ...read, characters: charactersIn(read.briefing) };
  return texts;
}

async function readBeside(): Promise<Omit<Doubt['texts'], 'characters'>> {
  if (isFromDisk) return (await readFromDisk(own)).texts;
  return (await fetch(addressBeside('texts') ?? 'texts.json')).json();
}

/** Answers to doubts that came with the page; nothing where there are none. */
export async function readAnswersBeside(): Promise<object | undefined> {
  const address = addressBeside('doubts');
  if (address === undefined) return undefined;
  return isFromDisk ? (await readFromDisk(own)).doubts : (await fetch(address)).json();
}

async function startEngine(): Promise<Worker> {
  const worker = new Worker(await addressOfEngine());
  // One that could not be loaded is loaded anew for the next question.
  worker.addEventListener('error', () => {
    engine = undefined;
  });
  return worker;
}

async function addressOfEngine(): Promise<string> {
  const within = document.getElementById('engine')?.textContent;
  if (within === undefined || within === null) {
    return isFromDisk ? engineFromDisk(own) : new URL('engine.js', own?.src ?? location.href).href;
  }
  return URL.createObjectURL(new Blob([within], { type: 'text/javascript' }));
}
