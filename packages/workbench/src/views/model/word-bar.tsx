import type { assist } from '@standoff/language';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { kindOf } from './word-at-cursor.ts';

interface Props {
  readonly word: assist.Description | undefined;
  readonly renaming: boolean;
  onShow(offset: number): void;
  onRenaming(renaming: boolean): void;
  /** Answers why the name cannot be given, if so. */
  onRename(word: assist.Description, to: string): Promise<string | undefined>;
}

/** What the word at the cursor means, and what can be done about it. */
export function WordBar({ word, renaming, onShow, onRenaming, onRename }: Props) {
  if (word === undefined) {
    return (
      <p className="small row baseline ruled word-bar word-bar-hint">
        A name at the cursor is explained here. Ctrl + Space offers what may be written.
      </p>
    );
  }
  const { label, kind, says, of, owner, given } = word;
  return (
    <div
      className="small row baseline ruled word-bar"
      style={owner === undefined ? undefined : colourOf(owner)}
    >
      <p className="cut word-bar-says given">
        <strong className={owner === undefined ? undefined : 'owned'}>{label}</strong>{' '}
        <span className="word-bar-kind">{kindOf({ kind, of })}</span> {says}
      </p>
      {given !== undefined && (
        <Button className="quiet-button" onPress={() => onShow(given)}>
          Where it is given <kbd>F12</kbd>
        </Button>
      )}
      {kind !== 'key' && !renaming && (
        <Button className="quiet-button" onPress={() => onRenaming(true)}>
          Rename … <kbd>F2</kbd>
        </Button>
      )}
      {kind !== 'key' && renaming && (
        <RenameForm
          key={word.from}
          word={word}
          onRename={onRename}
          onDone={() => onRenaming(false)}
        />
      )}
    </div>
  );
}

function RenameForm({
  word,
  onRename,
  onDone,
}: Pick<Props, 'onRename'> & { readonly word: assist.Description; onDone(): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => input.current?.select(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await onRename(word, input.current!.value.trim());
    setProblem(refused);
    if (refused === undefined) onDone();
  };
  const id = word.label.split('.').at(-1);
  return (
    <form className="row baseline word-rename" onSubmit={(event) => void submit(event)}>
      <label>
        New id{' '}
        <input
          ref={input}
          defaultValue={id}
          size={20}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="rename-problem"
          onKeyDown={({ key }) => {
            if (key === 'Escape') onDone();
          }}
        />
      </label>
      <Button className="quiet-button" type="submit">
        Rename everywhere
      </Button>
      <span id="rename-problem" role="status" className="bad given">
        {problem}
      </span>
    </form>
  );
}
