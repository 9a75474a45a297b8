import { Button } from 'react-aria-components';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { conceptFor } from '../../document/look.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { download } from '../../share/download.ts';
import { fileName } from '../../share/file-name.ts';
import { titleOf as titleOfText } from '../../shelf/title-of.ts';
import { titleOf } from '../../states/state-title.ts';
import { type Question, sayForesight, sayVerdict } from './questions.ts';
import type { LeftOut, Student, Tallied, Tally } from './tally.ts';
import { writeTally } from './tally-sheet.ts';

/** What a class answered: what does not count, then question by question, then student by student. */
export function TallyTold({
  conflict,
  tally,
  isCut,
  isEmpty,
}: {
  readonly conflict: ShownConflict;
  readonly tally: Tally;
  readonly isCut: boolean;
  readonly isEmpty: boolean;
}) {
  const { students, questions, leftOut, alike } = tally;
  const save = () => {
    const name = fileName(titleOfText(useWorkspace.getState().text), 'answers.csv');
    download(name, 'text/csv', writeTally(conflict, tally));
  };
  return (
    <>
      <div role="status" className="column predict-gathered">
        <p>
          <strong>{sayCount(students.length, leftOut.length, isEmpty)}</strong>
        </p>
        {leftOut.length > 0 && (
          <ul>
            {leftOut.map((each) => (
              <li key={`${each.line} ${each.why} ${each.name ?? ''}`} className="given">
                {sayLeftOut(each)}
              </li>
            ))}
          </ul>
        )}
        {alike.length > 0 && (
          <p className="given">More than one answer has the name {alike.join(', ')}.</p>
        )}
        {isCut && <p>There is more than is read at once; paste the rest by itself.</p>}
      </div>
      {students.length > 0 && (
        <>
          <ByQuestion conflict={conflict} questions={questions} />
          <ByStudent conflict={conflict} students={students} questions={questions} />
          <p className="row middle above-10 predict-actions">
            <Button className="plain-button" onPress={save}>
              Save as CSV
            </Button>
          </p>
          <p className="column predict-caution">
            The verdicts are computed here, from the conflict that is open. The answers are what the
            links say: anybody can write one under any name.
          </p>
        </>
      )}
    </>
  );
}

function sayCount(count: number, leftOut: number, isEmpty: boolean): string {
  if (isEmpty) return 'Nothing is pasted yet.';
  if (count + leftOut === 0) return 'There is no answer in this text.';
  const counted = `${count} ${count === 1 ? 'answer counts' : 'answers count'}`;
  return leftOut === 0 ? `${counted}.` : `${counted}; ${leftOut} left out:`;
}

const reasons: Readonly<Record<LeftOut['why'], string>> = {
  incomplete: 'the answer is incomplete: its end is missing.',
  unreadable: 'the answer is damaged and cannot be read.',
  'no-answer': 'a link to an assignment with no answer in it.',
  twice: 'the same answer once more.',
  'other-text': 'an answer about another text than the one open here.',
  'other-questions': 'an answer to another assignment about this text.',
};

function sayLeftOut({ line, why, name }: LeftOut): string {
  return `Line ${line}${name === undefined ? '' : `, ${name}`}: ${reasons[why]}`;
}

function ByQuestion({
  conflict,
  questions,
}: {
  readonly conflict: ShownConflict;
  readonly questions: readonly Tallied[];
}) {
  const concepts = [...new Set(questions.map(({ question }) => question.concept))];
  const hasSeveral = concepts.length > 1;
  return (
    <section aria-labelledby="predict-by-question">
      <h3 id="predict-by-question">Question by question</h3>
      {!hasSeveral && (
        <p className="soft predict-soft">With {sayForesight(conflict, concepts[0] ?? '')}.</p>
      )}
      <table className="full above-5 predict-table">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">What is so</th>
            <th scope="col" className="whole predict-number">
              Right
            </th>
            <th scope="col">Common wrong answer</th>
          </tr>
        </thead>
        <tbody>
          {groupsOf(questions).map((group) =>
            group.map((tallied, k) => (
              <QuestionRow
                key={keyOf(tallied.question)}
                conflict={conflict}
                tallied={tallied}
                // The state stands once, before all who were asked about in it.
                span={k === 0 ? group.length : 0}
                hasSeveral={hasSeveral}
              />
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Questions of one state under one concept stand together. */
function groupsOf(questions: readonly Tallied[]): Tallied[][] {
  const groups: Tallied[][] = [];
  for (const tallied of questions) {
    const last = groups.at(-1)?.[0]?.question;
    const { state, concept } = tallied.question;
    if (last?.state.key === state.key && last.concept === concept) groups.at(-1)!.push(tallied);
    else groups.push([tallied]);
  }
  return groups;
}

function keyOf({ state, concept, position }: Question): string {
  return `${position} ${concept} ${state.key}`;
}

function QuestionRow({
  conflict,
  tallied: { question, answered, right, wrong, timesWrong },
  span,
  hasSeveral,
}: {
  readonly conflict: ShownConflict;
  readonly tallied: Tallied;
  readonly span: number;
  readonly hasSeveral: boolean;
}) {
  const { state, concept, position, truth } = question;
  const read = conceptFor(conflict, concept, position);
  return (
    <tr className={span > 0 ? 'predict-first' : undefined}>
      {span > 0 && (
        <th scope="rowgroup" rowSpan={span} className="given">
          {titleOf(state, conflict)}
          {hasSeveral && (
            <span className="note block light">{sayForesight(conflict, concept)}</span>
          )}
        </th>
      )}
      <td>
        <DecisionMakerMark decisionMaker={conflict.decisionMakers[position]!} position={position} />{' '}
        {sayVerdict(read, truth)}
      </td>
      <td className="whole predict-number">
        {right} of {answered}
        <span className="block above-1 predict-track" aria-hidden="true">
          <span style={{ inlineSize: `${answered === 0 ? 0 : (100 * right) / answered}%` }} />
        </span>
      </td>
      <td>{timesWrong === 0 ? '–' : `“${sayVerdict(read, wrong)}”: ${timesWrong}`}</td>
    </tr>
  );
}

function ByStudent({
  conflict,
  students,
  questions,
}: {
  readonly conflict: ShownConflict;
  readonly students: readonly Student[];
  readonly questions: readonly Tallied[];
}) {
  return (
    <section aria-labelledby="predict-by-student">
      <h3 id="predict-by-student">Student by student</h3>
      <table className="full above-5 predict-table">
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col" className="whole predict-number">
              Right
            </th>
            <th scope="col">Not so</th>
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.code} className="predict-first">
              <th scope="row" className="given">
                {student.name}
              </th>
              <td className="whole predict-number">
                {student.right} of {questions.length}
              </td>
              <td className="given">{sayWrong(conflict, student, questions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where a student was wrong, and how much was not said at all. */
function sayWrong(
  conflict: ShownConflict,
  { said, answered }: Student,
  questions: readonly Tallied[],
): string {
  const wrong = questions.flatMap(({ question: { state, position, truth } }, k) => {
    const isWrong = said[k] !== undefined && said[k] !== truth;
    return isWrong
      ? [{ state: titleOf(state, conflict), who: conflict.decisionMakers[position]!.short }]
      : [];
  });
  const states = [...new Set(wrong.map(({ state }) => state))];
  const parts = states.map((state) => {
    const who = wrong.filter((each) => each.state === state).map((each) => each.who);
    return `${state}: ${[...new Set(who)].join(', ')}`;
  });
  const open = questions.length - answered;
  return [...parts, ...(open > 0 ? [`${open} not answered`] : [])].join('; ') || '–';
}
