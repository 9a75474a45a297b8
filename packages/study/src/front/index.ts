import type { FrontQuestion } from './front-question.ts';
import { goWrong } from './go-wrong.ts';
import { howSure } from './how-sure.ts';
import { makeItHappen } from './make-it-happen.ts';
import { whatLasts } from './what-lasts.ts';
import { whereFrom } from './where-from.ts';
import { whoDecides } from './who-decides.ts';
import { whoseWord } from './whose-word.ts';
import { why } from './why.ts';

export type { FrontGround, FrontQuestionId } from './front-question.ts';
export { toldOn } from './told-on.ts';
export { addedOn, type WayTo, wayTo } from './way-to.ts';

/** The questions of a front page, in the order in which a reader has them. */
export const frontQuestions: readonly FrontQuestion[] = [
  why,
  whatLasts,
  makeItHappen,
  goWrong,
  whoseWord,
  whoDecides,
  howSure,
  whereFrom,
];
