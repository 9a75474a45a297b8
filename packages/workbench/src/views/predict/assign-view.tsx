import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ConceptId, ShownConflict, ShownState, StateKey } from '../../desk/shown-conflict.ts';
import { setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { copy } from '../../share/copy.ts';
import { LONG_LINK } from '../../share/share.ts';
import { titleOf } from '../../states/state-title.ts';
import { MOST_QUESTIONS } from './answer-code.ts';
import { type Assignment, MOST_CONCEPTS, MOST_STATES, statesOfFile } from './assignment.ts';
import { linkTo } from './assignment-link.ts';
import { fingerprint } from './fingerprint.ts';
import { questionsOf, sayLooking } from './questions.ts';
import { useStates } from './use-asked.ts';
import './predict.css';

/** Makes a link that asks a class who would stay, in which states and under which foresight. */
export default function AssignView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const state = useWorkspace((workspace) => workspace.state);
  if (conflict === undefined || state === undefined) return null;
  return <Assigning conflict={conflict} here={state} />;
}

function Assigning({
  conflict,
  here,
}: {
  readonly conflict: ShownConflict;
  readonly here: ShownState;
}) {
  const ofFile = statesOfFile(conflict);
  const [dropped, setDropped] = useState<readonly StateKey[]>([]);
  const [added, setAdded] = useState<readonly StateKey[]>([]);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const [chosen, setChosen] = useState<readonly ConceptId[]>([foresight]);
  const text = useWorkspace((workspace) => workspace.analysedText ?? workspace.text);
  const offered = [...ofFile, ...added.filter((key) => !ofFile.includes(key))];
  const states = useStates(conflict, offered);
  const isTaken = (key: StateKey) => !dropped.includes(key);
  const taken = (states ?? []).filter(({ key }) => isTaken(key));
  const keys = taken.map(({ key }) => key);
  const concepts = conflict.concepts.map(({ id }) => id).filter((id) => chosen.includes(id));
  const isOfFile = keys.length === ofFile.length && keys.every((key) => ofFile.includes(key));
  const assignment: Assignment = {
    concepts,
    states: isOfFile ? [] : keys,
    text: fingerprint(text),
  };
  const questions = questionsOf(conflict, taken, concepts).length;
  const problem = sayProblem(keys.length, concepts.length, questions);
  const toggle = (key: StateKey) =>
    setDropped(isTaken(key) ? [...dropped, key] : dropped.filter((other) => other !== key));
  const choose = (id: ConceptId) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <div className="predict-teach">
      <h2>Make an assignment</h2>
      <p className="says column above-4">
        A class says who would stay in each state before it is told. The assignment is a link: the
        conflict as it stands here, the states, and how far everybody looks ahead.
      </p>
      <div className="predict-choices">
        <fieldset>
          <legend>In which states</legend>
          {states?.map((state) => (
            <label key={state.key} className="tick predict-check">
              <input
                type="checkbox"
                checked={isTaken(state.key)}
                onChange={() => toggle(state.key)}
              />
              <span className="given">{titleOf(state, conflict)}</span>
            </label>
          ))}
          {!offered.includes(here.key) && (
            <button
              type="button"
              className="text-button"
              onClick={() => setAdded([...added, here.key])}
            >
              Add the state looked at: {titleOf(here, conflict)}
            </button>
          )}
          <p className="soft predict-soft">
            {conflict.namedStates.length > 0
              ? 'These are the states that the file names.'
              : 'The file names no states.'}{' '}
            To add another one, look at it in State and come back.
          </p>
        </fieldset>
        <fieldset>
          <legend>With everybody</legend>
          {conflict.concepts.map((concept) => (
            <label key={concept.id} className="tick predict-check">
              <input
                type="checkbox"
                checked={chosen.includes(concept.id)}
                onChange={() => choose(concept.id)}
              />
              <span>{sayLooking(conflict, concept.id)}</span>
            </label>
          ))}
          <p className="soft predict-soft">
            Each state is asked under each of these. One or two are enough.
          </p>
        </fieldset>
      </div>
      {problem === undefined ? (
        <AssignmentLink assignment={assignment} states={keys.length} questions={questions} />
      ) : (
        <p role="status">{problem}</p>
      )}
      <p className="column predict-caution">
        This is for learning, not for marks. Nothing is secret: whoever reads the link, or opens the
        conflict without it, finds the answers, and nothing shows whose answers they are but the
        name that a student writes.
      </p>
    </div>
  );
}

function sayProblem(states: number, concepts: number, questions: number): string | undefined {
  if (states === 0) return 'Choose at least one state.';
  if (concepts === 0) return 'Choose at least one way of looking ahead.';
  if (states > MOST_STATES) return `An assignment has at most ${MOST_STATES} states.`;
  if (concepts > MOST_CONCEPTS) return `An assignment has at most ${MOST_CONCEPTS} of these.`;
  if (questions > MOST_QUESTIONS) return `These are ${questions} questions; choose fewer.`;
  if (questions === 0) return 'Nobody has a move in these states, so there is nothing to ask.';
  return undefined;
}

function AssignmentLink({
  assignment,
  states,
  questions,
}: {
  readonly assignment: Assignment;
  readonly states: number;
  readonly questions: number;
}) {
  const field = useId();
  const link = useAssignmentLink(assignment);
  const [copied, setCopied] = useState('');
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return (
    <section aria-label="The assignment">
      <p role="status">
        {count(states, 'state')}, {count(questions, 'question')} for each student.
      </p>
      {link === undefined ? (
        <p>
          More was changed in this conflict than a link can hold, so it cannot be an assignment.
          Undo some of it, or begin with a smaller conflict.
        </p>
      ) : (
        <>
          <p className="small column above-9 labelled predict-field">
            <label htmlFor={field}>Link for students</label>
            <input id={field} className="predict-code" readOnly value={link} />
          </p>
          {link.length > LONG_LINK && (
            <p>
              The link has {link.length.toLocaleString('en')} characters; mail and chat programs may
              cut it. It says so when it was cut.
            </p>
          )}
          <p className="row middle above-10 predict-actions">
            <Button
              className="strong-button"
              onPress={() =>
                void copy(link).then((done) =>
                  setCopied(done ? 'Copied.' : 'This browser does not let pages copy.'),
                )
              }
            >
              Copy the link
            </Button>
            <a className="plain-button middle predict-anchor" href={hashOf(link)}>
              Open it as a student does
            </a>
            <GatherLink assignment={assignment} />
            <span role="status">{copied}</span>
          </p>
        </>
      )}
    </section>
  );
}

function GatherLink({ assignment }: { readonly assignment: Assignment }) {
  const link = useAssignmentLink(assignment, 'gather');
  if (link === undefined) return null;
  return (
    <a className="plain-button middle predict-anchor" href={hashOf(link)}>
      Gather its answers
    </a>
  );
}

function hashOf(link: string): string {
  return new URL(link).hash;
}

function useAssignmentLink(
  assignment: Assignment,
  view: 'situation' | 'gather' = 'situation',
): string | undefined {
  const [link, setLink] = useState<string | undefined>('');
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const said = JSON.stringify(assignment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is of the conflict as well
  useEffect(() => {
    let current = true;
    const made = linkTo(useWorkspace.getState(), view, JSON.parse(said) as Assignment);
    void made.then((found) => {
      if (current) setLink(found);
    });
    return () => {
      current = false;
    };
  }, [said, view, conflict]);
  return link === '' ? location.href : link;
}

/** For who comes here with no assignment and wants none. */
export function AssignButton() {
  return (
    <Button className="plain-button" onPress={() => void setView('assign')}>
      Make an assignment
    </Button>
  );
}
