import type { AnswerSheet, Said } from './answer-code.ts';
import type { FoundAnswer } from './find-answers.ts';
import type { Question } from './questions.ts';

/** A student whose answers count. */
export interface Student {
  /** The whole answer, which no other student has. */
  readonly code: string;
  /** A name, or the number of the answer where none was given. */
  readonly name: string;
  readonly said: AnswerSheet['said'];
  readonly right: number;
  readonly answered: number;
}

/** What came of one question. */
export interface Tallied {
  readonly question: Question;
  readonly answered: number;
  readonly right: number;
  /** The wrong answer, and how many gave it. */
  readonly wrong: Said;
  readonly timesWrong: number;
}

/** What in the pasted text does not count, and why. */
export interface LeftOut {
  readonly line: number;
  readonly why:
    | 'incomplete'
    | 'unreadable'
    | 'no-answer'
    | 'twice'
    | 'other-text'
    | 'other-questions';
  readonly name?: string;
}

export interface Tally {
  readonly students: readonly Student[];
  readonly questions: readonly Tallied[];
  readonly leftOut: readonly LeftOut[];
  /** Names that stand above more than one sheet that counts. */
  readonly alike: readonly string[];
}

/** What the answers have to be to: fingerprints of the text and of what was asked. */
export type Wanted = Pick<AnswerSheet, 'text' | 'questions'>;

type Counted = Extract<FoundAnswer, { status: 'read' }>;

export function tallyAnswers(
  found: readonly FoundAnswer[],
  questions: readonly Question[],
  wanted: Wanted,
): Tally {
  const seen = new Set<string>();
  const leftOut: LeftOut[] = [];
  const counted: Counted[] = [];
  for (const each of found) {
    const why = reasonAgainst(each, questions.length, wanted, seen);
    if (each.status === 'read') seen.add(each.code);
    if (why === undefined && each.status === 'read') counted.push(each);
    else if (why !== undefined) leftOut.push({ line: each.line, why, ...nameIn(each) });
  }
  const sheets = counted.map(({ sheet }) => sheet);
  const students = counted.map((each, k) => studentOf(each, questions, k));
  return {
    students,
    questions: questions.map((question, k) =>
      tallyOne(
        question,
        sheets.map(({ said }) => said[k]),
      ),
    ),
    leftOut,
    alike: namesTwice(sheets),
  };
}

function reasonAgainst(
  found: FoundAnswer,
  count: number,
  wanted: Wanted,
  seen: ReadonlySet<string>,
): LeftOut['why'] | undefined {
  if (found.status !== 'read') return found.status;
  const { sheet, code } = found;
  if (sheet.text !== wanted.text) return 'other-text';
  if (sheet.questions !== wanted.questions || sheet.said.length !== count) return 'other-questions';
  return seen.has(code) ? 'twice' : undefined;
}

function nameIn(found: FoundAnswer): { readonly name?: string } {
  return found.status === 'read' && found.sheet.name !== '' ? { name: found.sheet.name } : {};
}

function studentOf(
  { sheet: { name, said }, code }: Counted,
  questions: readonly Question[],
  k: number,
): Student {
  return {
    code,
    name: name === '' ? `Answer ${k + 1}, without a name` : name,
    said,
    right: questions.filter(({ truth }, at) => said[at] === truth).length,
    answered: said.filter((each) => each !== undefined).length,
  };
}

function tallyOne(question: Question, said: readonly (Said | undefined)[]): Tallied {
  const wrong = question.truth === 'stays' ? 'leaves' : 'stays';
  const times = (wanted: Said) => said.filter((each) => each === wanted).length;
  const [right, timesWrong] = [times(question.truth), times(wrong)];
  return { question, answered: right + timesWrong, right, wrong, timesWrong };
}

function namesTwice(sheets: readonly AnswerSheet[]): string[] {
  const names = sheets.map(({ name }) => name).filter((name) => name !== '');
  return [...new Set(names.filter((name, k) => names.indexOf(name) !== k))];
}
