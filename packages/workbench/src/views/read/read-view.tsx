import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { MethodSwitch } from '../../page/method-switch.tsx';
import { QuestionCard } from './question-card.tsx';
import './read.css';

/** The front page of a conflict: below its headline the questions that it puts, each with its answer. */
export function ReadView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  return conflict && <Questions conflict={conflict} />;
}

const ALL = {};

function Questions({ conflict }: { readonly conflict: ShownConflict }) {
  const { told } = useInquiry(conflict, 'front', ALL);
  return (
    <section className="read-questions" aria-label="Questions" aria-busy={told === undefined}>
      {told === undefined && <p className="says soft read-awaited">Looking for questions …</p>}
      {told?.map((question) => (
        <QuestionCard key={question.id} conflict={conflict} question={question} />
      ))}
      <Method />
    </section>
  );
}

/** Terms of the method come after everything that needs none. */
function Method() {
  return (
    <p className="note read-method">
      <MethodSwitch />
      {': how the parties are read, the finding at length, the terms of the field.'}
    </p>
  );
}
