import type { Answer, ConflictInterview, Verdict } from '@standoff/study';
import { useEffect, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { ShownConflict, ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { ObstacleNote, useChange } from '../../entries/obstacle-note.tsx';
import { GivenAnswers } from './given-answers.tsx';
import { changeInterview, type InterviewState, interviewKey, useInterviews } from './interviews.ts';
import { QuestionForm } from './question-form.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly position: number;
  /** How many statements the file has. */
  readonly statements: number;
  /** Who is still to be asked about, if anybody. */
  readonly next: string | undefined;
  readonly onStart: () => void;
  readonly onNext: () => void;
}

const untouched: InterviewState = { answers: [] };

/** Asks about a decision maker until its preference is known, and writes down what follows. */
export function Interview({ conflict, position, statements, next, onStart, onNext }: Props) {
  const owner = conflict.decisionMakers[position]!;
  const origin = useWorkspace((workspace) => workspace.origin);
  const key = interviewKey(origin, conflict, owner.id);
  const state = useInterviews(({ by }) => by[key]) ?? untouched;
  const cares = state.cares ?? optionPositions(conflict);
  const found = useInterview(conflict, position, cares, state.answers);
  const { change, obstacle } = useChange();
  const write = async (found: ConflictInterview) => {
    changeInterview(key, { written: JSON.stringify(found.statements) });
    await change(`what ${owner.name} wants`, {
      edit: 'setStatements',
      what: { decisionMaker: owner.id, places: found.statements },
    });
  };
  const take = async (answers: readonly Answer[]) => {
    onStart();
    changeInterview(key, { answers });
    const found = await desk.interview(position, cares, answers);
    const isOurs = statements === 0 || state.written !== undefined;
    const isDone = found?.question === undefined && found?.contradiction.length === 0;
    if (found && isOurs && isDone && found.statements.length > 0) await write(found);
  };
  if (found === undefined) return null;
  const { question, contradiction, words } = found;
  const isWritten = statements > 0 && state.written === JSON.stringify(found.statements);
  return (
    <div className="interview">
      {statements > 0 && !isWritten && (
        <p className="soft step-note">
          The file has {statements === 1 ? 'a statement' : `${statements} statements`} of{' '}
          {owner.name} already. They stay until you write down others.
        </p>
      )}
      {question !== undefined && (
        <QuestionForm
          name={owner.name}
          question={question}
          number={found.given.length + 1}
          about={found.about}
          onAnswer={(verdict) => {
            // A second press on a question that is answered already says nothing about the next.
            if (found.given.length !== state.answers.length) return;
            void take([...state.answers, answerTo(question, verdict)]);
          }}
        />
      )}
      {question === undefined && contradiction.length === 0 && (
        <p className="serif head" role="status">
          {words.length === 0
            ? `By these answers all outcomes are the same to ${owner.name}.`
            : `That is enough: this is what ${owner.name} wants.`}
        </p>
      )}
      <div className="interview-result">
        <section aria-label={`What ${owner.name} wants`}>
          {words.length > 0 && (
            <>
              <h3 className="eyebrow">
                {question === undefined ? 'Most important first' : 'So far, most important first'}
              </h3>
              <ol className="wishes">
                {words.map((each) => (
                  <li key={each} className="given">
                    {each}
                  </li>
                ))}
              </ol>
              {!isWritten && (
                <Button className="plain-button" onPress={() => void write(found)}>
                  {question === undefined ? 'Write this down' : 'Enough: write this down'}
                </Button>
              )}
            </>
          )}
          {question === undefined && next !== undefined && (
            <Button className="plain-button" onPress={onNext}>
              Go on with {next}
            </Button>
          )}
          <ObstacleNote obstacle={obstacle} />
        </section>
        <GivenAnswers
          answers={state.answers}
          given={found.given}
          contradiction={contradiction}
          onForget={(place) => void take(state.answers.filter((_, k) => k !== place))}
          onForgetAll={() => changeInterview(key, { answers: [] })}
        />
      </div>
      <Cares
        conflict={conflict}
        owner={owner}
        cares={cares}
        onChange={(chosen) => changeInterview(key, { cares: chosen })}
      />
    </div>
  );
}

function answerTo({ first, second }: Pick<Answer, 'first' | 'second'>, verdict: Verdict): Answer {
  return { first, second, verdict };
}

function optionPositions({ decisionMakers }: ShownConflict): number[] {
  return decisionMakers.flatMap(({ options }) => options.map(({ position }) => position));
}

/** What the desk makes of the answers; while it thinks, what it made of those before. */
function useInterview(
  conflict: ShownConflict,
  position: number,
  cares: readonly number[],
  answers: readonly Answer[],
): ConflictInterview | undefined {
  const [{ found, of }, setFound] = useState<{
    readonly found?: ConflictInterview | undefined;
    readonly of?: ShownConflict;
  }>({});
  const asked = cares.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const positions = asked === '' ? [] : asked.split(' ').map(Number);
    void desk.interview(position, positions, answers).then((found) => {
      if (isCurrent) setFound({ found, of: conflict });
    });
    return () => {
      isCurrent = false;
    };
  }, [conflict, position, asked, answers]);
  return of?.decisionMakers[position] === undefined ? undefined : found;
}

/** With many options it saves questions to say which of them matter. */
function Cares({
  conflict,
  owner,
  cares,
  onChange,
}: {
  readonly conflict: ShownConflict;
  readonly owner: ShownDecisionMaker;
  readonly cares: readonly number[];
  readonly onChange: (cares: readonly number[]) => void;
}) {
  const options = conflict.decisionMakers.flatMap((each) =>
    each.options.map((option) => ({ ...option, of: each.short })),
  );
  if (options.length < 3) return null;
  return (
    <details className="small cares">
      <summary>What {owner.name} cares about at all</summary>
      <div>
        {options.map(({ position, name, of }) => (
          <Checkbox
            key={position}
            className="small middle above-7 line gap-5 check given"
            isSelected={cares.includes(position)}
            onChange={(isSelected) =>
              onChange(
                isSelected
                  ? [...cares, position].toSorted((a, b) => a - b)
                  : cares.filter((each) => each !== position),
              )
            }
          >
            <span className="check-box" aria-hidden="true" />
            {of}: {name}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
