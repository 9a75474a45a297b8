import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { DealQuestion } from '../../desk/shown-deals.ts';
import { changeDocument } from '../../document/form-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { titleOf } from '../../states/state-title.ts';
import type { OpenedDeal } from './opened-deal.ts';

/** Writes a deal into the file, under a name: one step for undo. */
export function KeepDeal({
  conflict,
  question: { parties, bodies },
  deal,
}: {
  readonly conflict: ShownConflict;
  readonly question: DealQuestion;
  readonly deal: OpenedDeal;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState(titleOf(deal, conflict));
  const [problem, setProblem] = useState<string>();
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const field = useId();
  const { terms } = deal;
  if (terms === undefined) return null;
  if (!isOpen) {
    return (
      <Button className="text-button" onPress={() => setIsOpen(true)}>
        Keep it as a deal of the file
      </Button>
    );
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || locked) return;
    // Whoever is bound may be a body, which is no party in the file: its options stand in the terms.
    const what = { name: name.trim(), parties, terms };
    const refused = await changeDocument(`“${what.name}” kept as a deal`, {
      edit: 'addDeal',
      what,
    });
    setProblem(refused?.message);
    if (refused === undefined) setIsOpen(false);
  };
  return (
    <form className="row middle full keep-deal" onSubmit={(event) => void keep(event)}>
      <label className="tool tool-field" htmlFor={field}>
        <span>Name</span>
      </label>
      <input
        id={field}
        value={name}
        // Who asked for the form goes on in it.
        // biome-ignore lint/a11y/noAutofocus: it is opened by a press, in the place of what was pressed
        autoFocus
        onChange={({ target }) => setName(target.value)}
      />
      <Button className="plain-button" type="submit" isDisabled={name.trim() === '' || locked}>
        Keep
      </Button>
      <Button className="text-button" onPress={() => setIsOpen(false)}>
        Leave it
      </Button>
      {bodies.length > 0 && (
        <p className="note column-wide deals-note">
          Bodies are bound by its terms, and are no parties of it.
        </p>
      )}
      {problem !== undefined && (
        <p className="refusal above-5" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
