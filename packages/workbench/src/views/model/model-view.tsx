import type { assist, DiagnosticJson } from '@standoff/language';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { desk, edit } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { saveModel } from '../../share/share.ts';
import { capitalize } from '../../words/capitalize.ts';
import { EmptyFile } from './empty-file.tsx';
import { type Editor, ModelEditor } from './model-editor.tsx';
import { outlineOf } from './outline.ts';
import { applyFix, sayFix } from './quick-fix.ts';
import type { WordListener } from './word-at-cursor.ts';
import { WordBar } from './word-bar.tsx';
import './model.css';

/** The file itself, in an editor; what the forms do shows here, and the other way round. */
export default function ModelView() {
  const text = useWorkspace((workspace) => workspace.text);
  const editor = useRef<Editor>(null);
  const [word, setWord] = useState<assist.Description>();
  const [renaming, setRenaming] = useState(false);
  const listener = useMemo<WordListener>(
    () => ({
      onWord(found) {
        setWord(found);
        setRenaming(false);
      },
      onRename: () => setRenaming(true),
    }),
    [],
  );
  useEffect(() => {
    const { sought } = useWorkspace.getState();
    if (sought === undefined) return;
    editor.current?.show(sought);
    useWorkspace.setState({ sought: undefined });
  }, []);
  const format = async () => {
    const formatted = await desk.format(text);
    if (formatted !== undefined) await edit(formatted, 'format the file');
  };
  return (
    <div className="model">
      <nav className="outline" aria-label="Outline of the file">
        <h2 className="eyebrow">Outline</h2>
        <ul>
          {outlineOf(text).map(({ name, offset, depth }) => (
            <li key={offset} className={`outline-${depth}`}>
              <button type="button" className="given" onClick={() => editor.current?.show(offset)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-label="Model file">
        <div className="line model-bar">
          <Button className="quiet-button" onPress={() => void format()}>
            Format
          </Button>
          <Button className="quiet-button" onPress={saveModel}>
            Save the file
          </Button>
          <OpenFile />
        </div>
        {text.trim() === '' && <EmptyFile onBegun={() => editor.current?.focus()} />}
        <ModelEditor ref={editor} listener={listener} />
        <WordBar
          word={word}
          renaming={renaming}
          onShow={(offset) => editor.current?.show(offset)}
          onRenaming={(to) => {
            setRenaming(to);
            if (!to) editor.current?.focus();
          }}
          onRename={(at, to) => rename(editor.current!.commit(), at, to)}
        />
        <Diagnostics onShow={(offset) => editor.current?.show(offset)} />
      </section>
    </div>
  );
}

/** Gives a name another id wherever it stands; answers why not, if so. */
async function rename(
  text: string,
  { from, label }: assist.Description,
  to: string,
): Promise<string | undefined> {
  const outcome = await desk.rename(text, from, to);
  if (outcome === undefined) return 'The text has errors; correct them first.';
  if (outcome.status === 'refused') return capitalize(outcome.reason.message);
  await edit(outcome.text, `rename ${label}`);
  return undefined;
}

/** Takes the text of a file in place of this one; undo brings this one back. */
function OpenFile() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className="quiet-button" onPress={() => input.current?.click()}>
        Open a file …
      </Button>
      <ManualLink place={places.file} about="the model file" />
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-label="Model file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void file.text().then((text) => edit(text, `open ${file.name}`));
          target.value = '';
        }}
      />
    </>
  );
}

/** Errors, warnings and notes below the text, each a press away from its place. */
function Diagnostics({ onShow }: { readonly onShow: (offset: number) => void }) {
  const diagnostics = useWorkspace((workspace) => workspace.diagnostics);
  const isEmpty = useWorkspace((workspace) => workspace.text.trim() === '');
  if (isEmpty) return null;
  const isSound = diagnostics.every(({ severity }) => severity === 'note');
  return (
    <>
      {isSound && <p className="note above-6">No errors, no warnings.</p>}
      {diagnostics.length > 0 && <DiagnosticList diagnostics={diagnostics} onShow={onShow} />}
    </>
  );
}

function DiagnosticList({
  diagnostics,
  onShow,
}: {
  readonly diagnostics: readonly DiagnosticJson[];
  readonly onShow: (offset: number) => void;
}) {
  const text = useWorkspace((workspace) => workspace.text);
  return (
    <ul className="above-6 diagnostics" aria-label="Errors and warnings">
      {diagnostics.map(({ severity, code, message, help, place, fix }) => (
        <li
          key={`${code} ${place.start.offset}`}
          className={`small diagnostic diagnostic-${severity}`}
        >
          <button type="button" onClick={() => onShow(place.start.offset)}>
            <span className="strong diagnostic-kind">{severity}</span> line {place.start.line}:{' '}
            <span className="given">{message}</span>
          </button>
          {help !== undefined && <p className="given">{help}</p>}
          {fix && (
            <Button className="text-button given" onPress={() => void applyFix(fix)}>
              {sayFix(fix, text)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
