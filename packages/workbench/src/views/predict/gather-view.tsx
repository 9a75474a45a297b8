import { useEffect, useId, useMemo } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { formatAddress, parseAddress } from '../../document/address.ts';
import { sayLinkProblem } from '../../document/link-problem.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { MOST_QUESTIONS } from './answer-code.ts';
import { AssignButton } from './assign-view.tsx';
import { readAsked } from './assignment.ts';
import { findAnswers, findAssignmentLink } from './find-answers.ts';
import { useGathered } from './gathered.ts';
import { questionsOf } from './questions.ts';
import { tallyAnswers } from './tally.ts';
import { TallyTold } from './tally-told.tsx';
import { type Asking, useAsking, useStates } from './use-asked.ts';
import './predict.css';

/** Reads the answers of a class from links or codes that are pasted together. Nothing is fetched or sent. */
export default function GatherView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  if (conflict === undefined) return <p className="says soft waiting">Reading the conflict …</p>;
  return <Gathering conflict={conflict} />;
}

function Gathering({ conflict }: { readonly conflict: ShownConflict }) {
  const asking = useAsking(conflict);
  const { asked } = asking;
  const problem = useWorkspace((workspace) => workspace.linkProblem);
  // Whoever comes here by a command has no link.
  const isAsked = useWorkspace(({ predict }) => predict !== undefined);
  const pasted = useGathered((gathered) => gathered.pasted);
  const field = useId();
  const answer = asked.kind === 'assignment' ? asked.answer : undefined;
  useEffect(() => {
    if (answer === undefined) return;
    const { pasted: before } = useGathered.getState();
    if (!before.includes(answer)) useGathered.setState({ pasted: `${answer}\n${before}` });
  }, [answer]);
  return (
    <div className="predict-teach">
      <h2>Gather answers</h2>
      <p className="says column above-4">
        Paste the links or codes that students sent, one below the other; whole mails will do. They
        are read in this browser and go nowhere.
      </p>
      <p className="small column above-9 labelled predict-field">
        <label htmlFor={field}>Answers</label>
        <textarea
          id={field}
          rows={8}
          value={pasted}
          spellCheck={false}
          onChange={({ target }) => useGathered.setState({ pasted: target.value })}
        />
      </p>
      {asked.kind === 'assignment' && problem !== undefined ? (
        <p role="alert">{sayLinkProblem(problem)} Answers cannot be judged without its text.</p>
      ) : asked.kind === 'assignment' ? (
        <Tallied conflict={conflict} asking={asking} pasted={pasted} />
      ) : (
        <WithoutAssignment
          isDamaged={isAsked && asked.kind === 'damaged' && pasted === ''}
          pasted={pasted}
        />
      )}
    </div>
  );
}

/** Answers make sense only beside what was asked, which an answer link says as well. */
function WithoutAssignment({
  isDamaged,
  pasted,
}: {
  readonly isDamaged: boolean;
  readonly pasted: string;
}) {
  const link = findAssignmentLink(pasted);
  const address = link === undefined ? undefined : parseAddress(`#${link}`);
  const isSound = address?.predict !== undefined && readAsked(address.predict).kind !== 'damaged';
  if (address !== undefined && isSound) {
    const here = formatAddress({ ...address, view: 'gather' });
    return (
      <p>
        These answers belong to an assignment.{' '}
        <a href={here}>Open the assignment of the first link</a> to judge them.
      </p>
    );
  }
  return (
    <>
      <p>
        Which assignment they answer is not known here. Open this page from the assignment, by
        “Gather its answers”, or paste an answer link, which says it. A code alone does not.
        {isDamaged && ' The link that led here is damaged.'}
      </p>
      <p>
        <AssignButton />
      </p>
    </>
  );
}

function Tallied({
  conflict,
  asking,
  pasted,
}: {
  readonly conflict: ShownConflict;
  readonly asking: Asking;
  readonly pasted: string;
}) {
  const { keys, concepts, text, questions: print, isOtherText, lacking } = asking;
  const states = useStates(conflict, keys);
  const found = useMemo(() => findAnswers(pasted), [pasted]);
  if (states === undefined) return <p className="says soft waiting">Reading the states …</p>;
  const questions = questionsOf(conflict, states, concepts).slice(0, MOST_QUESTIONS);
  const tally = tallyAnswers(found.found, questions, { text, questions: print });
  return (
    <>
      {isOtherText && (
        <p role="alert">
          The assignment was made for another text than the one open here, so answers to it do not
          count. Open this page by the teacher’s own link.
        </p>
      )}
      {lacking.length > 0 && (
        <p role="alert">
          The assignment also asks under {lacking.join(', ')}, which is not analysed here.
        </p>
      )}
      <TallyTold
        conflict={conflict}
        tally={tally}
        isCut={found.isCut}
        isEmpty={pasted.trim() === ''}
      />
    </>
  );
}
