import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { copy } from '../../share/copy.ts';
import { LONGEST_NAME, writeSheet } from './answer-code.ts';
import { linkTo } from './assignment-link.ts';
import { predictionIn, usePredictions } from './predictions.ts';
import { questionsOf } from './questions.ts';
import type { Asking } from './use-asked.ts';

/** The answers as a link or a code, which the student hands over; the page itself sends nothing. */
export function HandIn({
  conflict,
  asking,
  states,
}: {
  readonly conflict: ShownConflict;
  readonly asking: Asking;
  readonly states: readonly ShownState[];
}) {
  const [name, setName] = useState('');
  const field = useId();
  const runs = usePredictions((predictions) => predictions.runs);
  const { run, text, questions: print, concepts } = asking;
  const questions = questionsOf(conflict, states, concepts);
  const said = questions.map(({ state, concept, position }) => {
    const { isTold, said: all } = predictionIn(runs, run, state.key, concept);
    // What can still be changed is no answer yet.
    return isTold ? all[position] : undefined;
  });
  const answered = said.filter((each) => each !== undefined).length;
  const code = writeSheet({ text, questions: print, said, name });
  const link = useLink(asking, code);
  const [copied, setCopied] = useState('');
  const take = async (what: string, words: string) =>
    setCopied(
      (await copy(words)) ? `The ${what} is copied.` : 'This browser does not let pages copy.',
    );
  if (answered === 0) return null;
  return (
    <section className="predict-hand-in" aria-labelledby="predict-hand-in">
      <h3 id="predict-hand-in">Hand in</h3>
      <p>
        {answered === questions.length
          ? 'All is answered.'
          : `${answered} of ${questions.length} answers are given; you can go on first.`}{' '}
        The page sends nothing: copy the link or the code and give it to whoever gave you the
        assignment.
      </p>
      <p className="small column above-9 labelled predict-field">
        <label htmlFor={field}>Name, if you like</label>
        <input
          id={field}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        <span className="soft predict-soft">
          It is in the link: whoever gets the link can read it.
        </span>
      </p>
      <p className="small column above-9 labelled predict-field">
        <label htmlFor={`${field}-code`}>Answer code</label>
        <input id={`${field}-code`} className="predict-code" readOnly value={code} />
      </p>
      <p className="row middle above-10 predict-actions">
        {link !== undefined && (
          <Button className="strong-button" onPress={() => void take('answer link', link)}>
            Copy the answer link
          </Button>
        )}
        <Button className="plain-button" onPress={() => void take('answer code', code)}>
          Copy the answer code
        </Button>
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}

/** The link that opens the gathering of answers with this one in it; undefined where the text is too long for a link. */
function useLink({ asked }: Asking, code: string): string | undefined {
  const workspace = useWorkspace((whole) => whole);
  const [link, setLink] = useState<string>();
  const assignment = asked.kind === 'assignment' ? asked.assignment : undefined;
  const { text, variant, conflict } = workspace;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the workspace are in the link
  useEffect(() => {
    let current = true;
    if (assignment) {
      void linkTo(workspace, 'gather', assignment, code).then((made) => {
        if (current) setLink(made);
      });
    }
    return () => {
      current = false;
    };
  }, [assignment, code, text, variant, conflict]);
  return link;
}
