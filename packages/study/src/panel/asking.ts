import type { Steps } from '@standoff/engine';
import { createDraws } from '../sweep/random-draws.ts';
import { modelsOf } from './draw-people.ts';
import { ENDS_ASKING, nextQuestion } from './next-question.ts';
import type { PanelGround } from './panel-ground.ts';
import {
  keyOfQuestion,
  type PanelQuestion,
  type PanelReply,
  replyBy,
  replying,
} from './panel-question.ts';
import { type FollowedFinding, type Held, heldBy } from './panel-values.ts';
import { type Person, whoSaidNothing } from './person.ts';

/** What somebody replied, in turn. The same question may be asked up to three times. */
export interface Replied {
  readonly question: PanelQuestion;
  readonly reply: PanelReply | 'not-my-field';
}

export type PanelStep =
  /** How often it was asked before. */
  | { readonly status: 'ask'; readonly question: PanelQuestion; readonly before: number }
  | { readonly status: 'over'; readonly held: readonly Held[] };

/** So many questions one person is asked, those that are asked again included. */
export const MOST_QUESTIONS = 50;

/** Of a party so many questions may be nobody's field before no more are asked about it. */
const MOST_DECLINED = 2;

/** Who is asked, and about what. */
export interface Asking {
  readonly ground: PanelGround;
  readonly findings: readonly FollowedFinding[];
  /** Whether people may say of a wish that it is none. */
  readonly wishesMayBeNone: boolean;
}

/**
 * What comes after so many replies: first what the findings hang on most; then once more what they hung on, and a third time where
 * the two replies differ, of which the last one counts.
 *
 * The same replies always lead to the same step, so that whoever comes back goes on where they were.
 */
export function* stepAfter(asking: Asking, replied: readonly Replied[]): Steps<PanelStep> {
  const { ground, findings } = asking;
  const person = personAfter(asking, replied);
  const mayAsk = mayBeAsked(replied);
  const isFull = replied.length >= MOST_QUESTIONS;
  const draws = createDraws(replied.length);
  const next = yield* nextQuestion(
    ground,
    findings,
    person,
    (one) => !isFull && mayAsk(one),
    draws,
  );
  if (next.status === 'ask') return { ...next, before: 0 };
  const again = isFull ? undefined : yield* askedAgain(asking, replied, next.held);
  return again ?? next;
}

/** Nobody has said anything. */
export function beforeAsking({ ground, wishesMayBeNone }: Asking): Person {
  const nobody = whoSaidNothing(ground, '');
  return wishesMayBeNone ? { ...nobody, orders: ground.parties.map(({ open }) => open) } : nobody;
}

/** What somebody holds after these replies; of several to one question the last one counts. */
export function personAfter(asking: Asking, replied: readonly Replied[]): Person {
  const last = new Map(replied.map((one) => [keyOfQuestion(one.question), one]));
  let person = beforeAsking(asking);
  for (const { question, reply } of last.values()) {
    if (reply === 'not-my-field') continue;
    // Where a reply to the same question changed, it may contradict others: those that came before it count.
    person = replying(person, question, reply) ?? person;
  }
  return person;
}

function mayBeAsked(replied: readonly Replied[]): (question: PanelQuestion) => boolean {
  const before = new Set(replied.map(({ question }) => keyOfQuestion(question)));
  const declined = new Map<number, number>();
  for (const { question, reply } of replied) {
    if (reply !== 'not-my-field' || question.kind === 'fact') continue;
    declined.set(question.party, (declined.get(question.party) ?? 0) + 1);
  }
  return (question) =>
    !before.has(keyOfQuestion(question)) &&
    (question.kind === 'fact' || (declined.get(question.party) ?? 0) < MOST_DECLINED);
}

/** What is asked again: a question whose reply the findings hang on. */
function* askedAgain(
  asking: Asking,
  replied: readonly Replied[],
  held: readonly Held[],
): Steps<PanelStep | undefined> {
  for (const key of new Set(replied.map(({ question }) => keyOfQuestion(question)))) {
    const same = replied.filter((one) => keyOfQuestion(one.question) === key);
    const { question, reply } = same[0]!;
    if (reply === 'not-my-field' || same.length >= 3) continue;
    if (same.length === 2 && same[1]!.reply === reply) continue;
    const without = replied.filter((one) => keyOfQuestion(one.question) !== key);
    if (same.length === 2 || (yield* turnsWithout(asking, without, held))) {
      return { status: 'ask', question, before: same.length };
    }
  }
  return undefined;
}

/** Whether some finding is otherwise for somebody who did not reply so much. */
function* turnsWithout(
  asking: Asking,
  without: readonly Replied[],
  held: readonly Held[],
): Steps<boolean> {
  const person = personAfter(asking, without);
  for (const [at, finding] of asking.findings.entries()) {
    if ((yield* heldBy(asking.ground, finding, person, ENDS_ASKING)) !== held[at]) return true;
  }
  return false;
}

/** How many questions drawn people would be asked, few first, and how many of these only once. */
export interface ExpectedQuestions {
  readonly all: readonly number[];
  readonly first: readonly number[];
}

/** Asks people who are drawn, each of whom answers as they hold it. */
export function* expectedQuestions(asking: Asking, people: number): Steps<ExpectedQuestions> {
  const draw = modelsOf(asking.ground, beforeAsking(asking), createDraws(1));
  const [all, first]: [number[], number[]] = [[], []];
  for (let k = 0; k < people; k++) {
    const model = draw();
    const replied: Replied[] = [];
    for (;;) {
      const step = yield* stepAfter(asking, replied);
      if (step.status === 'over') break;
      replied.push({ question: step.question, reply: replyBy(model, step.question) });
    }
    all.push(replied.length);
    first.push(new Set(replied.map(({ question }) => keyOfQuestion(question))).size);
  }
  const byNumber = (a: number, b: number) => a - b;
  return { all: all.sort(byNumber), first: first.sort(byNumber) };
}
