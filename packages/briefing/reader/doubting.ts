import { clash, readChange } from '../src/answers/named-changes.ts';
import { addressOf, pushAddress, replaceAddress, supposedIn } from './address.ts';
import { askBeside, askEngine, prepareEngine } from './ask-engine.ts';
import { openQuestions } from './asking.ts';
import { openClaim } from './claim-dialog.ts';
import { type BarContent, hideBar, showBar } from './doubt-bar.ts';
import type { Original } from './enliven.ts';
import type { Redrawn } from './messages.ts';
import { loadAnswers, publishedAnswer } from './published.ts';
import { sayCount } from './say-count.ts';
import {
  apply,
  beginWith,
  type Changes,
  capitalized,
  numberClaims,
  restoreFigures,
  turnedBy,
} from './shown-figures.ts';
import { hideSupposed, showSupposed } from './supposed.ts';

/** Figures are drawn anew, and their buttons with them. */
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-try]')];

/** What the page shows: the ids of all that is supposed, in the order in which it was. */
let shown: readonly string[] = [];
/** What was asked for last, which may still be worked out. */
let wanted: readonly string[] = [];
let asked = 0;

/** What was worked out: going back and forth asks nothing twice. */
const known = new Map<string, Redrawn>();
/** What the page says of each change that it offers. */
const saidOf = new Map<string, string>();

/** What listens hands on once a reader asks for something. */
export interface Doubting {
  tryJudgement(id: string): void;
  askSentence(button: HTMLElement): void;
  followAddress(): void;
  prepareEngine(likely?: readonly (readonly string[])[]): void;
  openClaim(link: HTMLAnchorElement): void;
}

/** Begins with the page as its author published it. `program` is the element of what listens: it may say where files are. */
export function beginDoubting(
  published: ReadonlyMap<HTMLElement, Original>,
  program: HTMLScriptElement | null,
): Doubting {
  beginWith(published);
  askBeside(program);
  for (const { dataset } of buttons()) {
    const { try: id, says } = dataset;
    if (id !== undefined && says !== undefined && !saidOf.has(id)) saidOf.set(id, says);
  }
  return { tryJudgement, askSentence, followAddress, prepareEngine: prepare, openClaim };
}

/** What came with the page is far smaller than the engine, and may be all that is asked for: it is loaded first. */
function prepare(likely?: readonly (readonly string[])[]): void {
  loadAnswers();
  prepareEngine(likely);
}

function tryJudgement(id: string): void {
  if (wanted.includes(id)) takeBack(id);
  else suppose(id);
}

/** Adds a doubt to those that are there, unless it is about the same statement as one of them. */
function suppose(id: string): void {
  const against = wanted.filter((other) => clashes(id, other));
  if (against.length === 0) {
    step([...wanted, id]);
    return;
  }
  const already = against.map(sayOf).join(', and that ');
  tell(
    [
      `You already suppose that ${already}. That ${sayOf(id)} is about the same statement, so not both can be supposed.`,
    ],
    [
      {
        label: 'Suppose this instead',
        act: () => step([...wanted.filter((other) => !against.includes(other)), id]),
      },
      { label: 'Leave it as it is', act: () => void show(wanted) },
    ],
  );
}

function takeBack(id: string): void {
  step(wanted.filter((other) => other !== id));
}

function takeAllBack(): void {
  if (wanted.length === 0) void show([]);
  else step([]);
}

/** Each change of what is supposed is a step of the browser's way back. */
function step(ids: readonly string[]): void {
  pushAddress(addressOf(ids));
  void show(ids);
}

function clashes(id: string, other: string): boolean {
  const [one, two] = [readChange(id), readChange(other)];
  return one !== undefined && two !== undefined && clash(one, two);
}

const sayOf = (id: string) => saidOf.get(id) ?? '';

function askSentence(button: HTMLElement): void {
  openQuestions(button, (asks) => askEngine({ kind: 'asked', ...asks, supposed: shown }), {
    supposing,
    numberClaims,
  });
}

/** How to suppose all that would turn a sentence, where the page offers it and nothing that is supposed is in its way. */
function supposing(ids: readonly string[]): (() => void) | undefined {
  const [first, ...others] = ids;
  const isOffered = ids.every((id) => saidOf.has(id) && !wanted.includes(id));
  if (first === undefined || !isOffered) return undefined;
  if (others.length === 0) return () => suppose(first);
  const isFree = !wanted.some((other) => ids.some((id) => clashes(id, other)));
  return isFree ? () => step([...wanted, ...ids]) : undefined;
}

function followAddress(): void {
  const { hash } = location;
  const ids = supposedIn(hash);
  if (ids !== undefined) {
    if (!isSame(ids, wanted)) void followSupposed(ids);
  } else if (hash === '') {
    if (wanted.length > 0) void show([]);
  } else if (wanted.length > 0) {
    // A link to a part of the page leads there, and the address goes on saying what is supposed.
    replaceAddress(addressOf(wanted));
  }
}

/** An address can ask for nothing but what the page offers, and not for two changes of one statement. */
async function followSupposed(ids: readonly string[]): Promise<void> {
  const offered = ids.filter((id) => saidOf.has(id));
  const kept = offered.filter((id, k) => !offered.slice(0, k).some((one) => clashes(id, one)));
  if (kept.length < ids.length) replaceAddress(addressOf(kept));
  await show(kept);
  if (!isSame(kept, wanted)) return;
  if (offered.length < ids.length) {
    tell(['The address names a judgement that this page does not offer.']);
  } else if (kept.length < offered.length) {
    tell([
      'The address names two changes of the same statement; only the first of them is supposed.',
    ]);
  }
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, k) => id === other[k]);

/** Shows the page with this supposed, and nothing else. */
async function show(ids: readonly string[]): Promise<void> {
  const number = ++asked;
  const before = wanted;
  wanted = ids;
  press();
  if (ids.length === 0) {
    shown = [];
    restoreFigures();
    press();
    hideSupposed();
    if (hideBar()) offering(before)?.focus();
    return;
  }
  const key = [...ids].sort().join();
  try {
    const waits = !known.has(key);
    if (waits) tell(['Working it out …']);
    const answer = known.get(key) ?? (await answerTo(ids));
    if (number !== asked) return;
    if (answer.status === 'refused') {
      stay(`This cannot be tried: ${answer.problem}.`);
      return;
    }
    known.set(key, answer);
    shown = ids;
    prepareNext(ids);
    const changes = apply(answer);
    showSupposed(ids.map(sayOf));
    press();
    const canGo = changes.turned.length + changes.quiet > 0;
    const first = changes.turned[0]?.at;
    const bar = { ...content(), canGo, ...(first && { first }) };
    const said = sayChanges(changes);
    showBar({ ...bar, ...said });
    if (ids.length === 1 || changes.turned.length === 0) return;
    // What cannot be said of each is left unsaid: what is shown stands.
    const causes = await causesOf(changes, ids).catch(() => undefined);
    if (number !== asked || causes === undefined) return;
    const [cause, ...others] = causes;
    const all = said.all?.map((news, k) => ({ ...news, says: `${news.says} ${others[k]}` }));
    showBar({
      ...bar,
      ...said,
      says: [...said.says, cause!],
      saidBefore: said.says.length,
      ...(all && { all }),
    });
  } catch {
    if (number === asked) stay('This could not be worked out here.');
  }
}

/**
 * Of each verdict that turned which of several changes turns it by itself, in the order of these verdicts. What one does alone may have to
 * be worked out; nothing where that is refused.
 */
async function causesOf(
  { turned }: Changes,
  ids: readonly string[],
): Promise<readonly string[] | undefined> {
  const alone: { readonly says: string; readonly turned: ReadonlySet<string> }[] = [];
  for (const id of ids) {
    const answer = known.get(id) ?? (await answerTo([id]));
    if (answer.status === 'refused') return undefined;
    known.set(id, answer);
    alone.push({ says: sayOf(id), turned: turnedBy(answer) });
  }
  return turned.map(({ key }) => {
    const enough = alone.filter((one) => one.turned.has(key)).map(({ says }) => says);
    if (enough.length === 0) return 'None of what you suppose does this by itself.';
    if (enough.length === ids.length) return 'Each thing that you suppose does this by itself.';
    return `It is enough that ${enough.join(', or that ')}.`;
  });
}

/** One doubt by itself may have been answered when the page was published. */
async function answerTo(ids: readonly string[]): Promise<Redrawn> {
  const published = ids.length === 1 ? await publishedAnswer(ids[0]!) : undefined;
  return published ?? askEngine({ kind: 'doubt', supposed: ids });
}

/** So many answers are prepared beside what is supposed: those that figures offer, in their order. */
const MOST_LIKELY = 6;

/** While what changed is read, what may be supposed beside it is worked out: first of all what the figures offer. */
function prepareNext(ids: readonly string[]): void {
  const offered = [
    ...document.querySelectorAll<HTMLElement>('.figure-judgement [data-try]'),
  ].flatMap(({ dataset }) => dataset['try'] ?? []);
  const next = [...new Set(offered)].filter(
    (id) => !ids.includes(id) && !ids.some((other) => clashes(id, other)),
  );
  const likely = next.slice(0, MOST_LIKELY).map((id) => [...ids, id]);
  // Once what is shown now was drawn.
  setTimeout(() => prepareEngine([...likely, []]), 300);
}

/** Leaves the page as it was before what was asked last. */
function stay(problem: string): void {
  asked += 1;
  wanted = shown;
  replaceAddress(addressOf(shown));
  press();
  const as = shown.length === 0 ? 'as the author wrote it' : 'as it was before';
  tell([`${problem} The page is ${as}.`]);
}

function content(): Pick<BarContent, 'supposed' | 'takeBack' | 'takeAllBack'> {
  const supposed = wanted.map((id) => ({ id, says: sayOf(id) }));
  return { supposed, takeBack, takeAllBack };
}

function tell(says: readonly string[], choices: BarContent['choices'] = []): void {
  showBar({ ...content(), says, canGo: false, choices });
}

/** What offers one of these where it is to be seen: who goes by keys goes on from there. */
function offering(ids: readonly string[]): HTMLElement | undefined {
  return buttons().find(
    (button) => ids.includes(button.dataset['try'] ?? '') && button.checkVisibility(),
  );
}

function press(): void {
  for (const button of buttons()) {
    button.setAttribute('aria-pressed', String(wanted.includes(button.dataset['try'] ?? '')));
  }
}

function sayChanges({ turned, quiet }: Changes): Pick<BarContent, 'says' | 'more' | 'all'> {
  const left = turned.length - 1;
  const figures = `${sayCount(quiet)} ${quiet === 1 ? 'figure differs' : 'figures differ'} in detail`;
  if (turned.length === 0) {
    const says = quiet === 0 ? 'Nothing on the page changes.' : `No verdict changes; ${figures}.`;
    return { says: [says] };
  }
  const others =
    left > 0
      ? [`${sayCount(left)} more ${left === 1 ? 'verdict changes' : 'verdicts change'}`]
      : [];
  const more = capitalized([...others, ...(quiet > 0 ? [figures] : [])].join('; '));
  return {
    says: [turned[0]!.says],
    all: turned.slice(1),
    ...(more !== '' && { more: `${more}.` }),
  };
}
