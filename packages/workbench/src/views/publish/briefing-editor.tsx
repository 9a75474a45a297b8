import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { codeFolding, foldEffect, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { DiagnosticJson } from '@standoff/language';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Insertable } from '../../desk/shown-briefing.ts';
import { editBriefing, endTyping, redo, undo } from '../../document/actions.ts';
import { commitTyping, expectTyping, isTypingPending } from '../../document/pending-typing.ts';
import { useWorkspace, type Workspace } from '../../document/workspace.ts';
import { editorLooks } from '../model/editor-looks.ts';
import { minimalChange } from '../model/minimal-change.ts';
import { briefingColours, briefingWords } from './briefing-words.ts';
import { insertedLine, insertedWords } from './inserted.ts';
import { writtenHead } from './written-head.ts';

export interface Editor {
  /** Puts the cursor at an offset and brings it into sight. */
  show(offset: number): void;
  /** Writes something where the cursor is. */
  insert(what: Insertable): void;
  /** Shows what is wrong at its places. */
  mark(diagnostics: readonly DiagnosticJson[]): void;
}

/** Marks changes that come from the document, so that they are not taken for typing. */
const fromDocument = Annotation.define<boolean>();

/** So long typing pauses, in milliseconds, before the page is drawn again; and the longest that it waits. */
const PAUSE = 250;
const LONGEST = 1000;

/** The text of the briefing, in a shadow tree of its own as the editor of the model file is. */
export function BriefingEditor({
  ref,
  onCursor,
}: {
  readonly ref: Ref<Editor>;
  /** Hears where the cursor went; the same for as long as the editor is there. */
  readonly onCursor: (offset: number) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const editor = openEditor(root, onCursor);
    view.current = editor;
    const stop = useWorkspace.subscribe((workspace) => followDocument(editor, workspace));
    return () => {
      commitTyping();
      stop();
      editor.destroy();
    };
  }, [onCursor]);
  useImperativeHandle(ref, () => ({
    show(offset) {
      const editor = view.current;
      if (!editor) return;
      const at = Math.min(offset, editor.state.doc.length);
      editor.dispatch({
        selection: { anchor: at },
        effects: EditorView.scrollIntoView(at, { y: 'center' }),
      });
      editor.focus();
    },
    insert(what) {
      const editor = view.current;
      if (editor) write(editor, what);
    },
    mark(diagnostics) {
      const editor = view.current;
      if (editor) showDiagnostics(editor, diagnostics);
    },
  }));
  return <div className="briefing-editor" ref={host} />;
}

function openEditor(root: ShadowRoot, onCursor: (offset: number) => void): EditorView {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const commit = (text: string) => {
    clearTimeout(waiting);
    since = undefined;
    expectTyping(undefined);
    editBriefing(text, 'write the briefing', true);
  };
  const commitNow = (editor: EditorView, after: () => Promise<void>) => {
    commit(editor.state.doc.toString());
    void after();
    return true;
  };
  const listening = EditorView.updateListener.of(
    ({ docChanged, selectionSet, state, transactions }) => {
      const isOurs = !transactions.some((each) => each.annotation(fromDocument));
      if (selectionSet && isOurs) onCursor(state.selection.main.head);
      if (!docChanged || !isOurs) return;
      clearTimeout(waiting);
      const commitThis = () => commit(state.doc.toString());
      expectTyping(commitThis);
      const typedAt = performance.now();
      since ??= typedAt;
      waiting = setTimeout(commitThis, Math.min(PAUSE, since + LONGEST - typedAt));
    },
  );
  const extensions: Extension = [
    lineNumbers(),
    lintGutter(),
    drawSelection(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    briefingWords,
    syntaxHighlighting(briefingColours),
    EditorView.lineWrapping,
    codeFolding({ placeholderText: HEAD_FOLDED }),
    EditorView.contentAttributes.of({ 'aria-label': 'Text of the briefing', spellcheck: 'true' }),
    keymap.of([
      { key: 'Mod-z', run: (editor) => commitNow(editor, undo), preventDefault: true },
      { key: 'Mod-y', run: (editor) => commitNow(editor, redo), preventDefault: true },
      { key: 'Mod-Shift-z', run: (editor) => commitNow(editor, redo), preventDefault: true },
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap,
    ]),
    editorLooks,
    foldedLooks,
    listening,
  ];
  const doc = useWorkspace.getState().briefing ?? '';
  const editor = new EditorView({
    state: EditorState.create({ doc, extensions }),
    parent: root,
    root,
  });
  // What scrolls can be reached by keys; CodeMirror only lets it be pressed.
  editor.scrollDOM.tabIndex = 0;
  foldHead(editor);
  return editor;
}

const foldedLooks = EditorView.theme({
  '.cm-foldPlaceholder': {
    padding: '0.1rem 0.5rem',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'transparent',
    color: 'var(--ink-soft)',
    fontFamily: 'var(--sans)',
  },
});

/** What stands in place of a head that is folded. */
const HEAD_FOLDED = 'Headline, standfirst, byline, date …';

/** A head that is written is folded away: what one comes for is the prose. */
function foldHead(editor: EditorView): void {
  const head = writtenHead(editor.state.doc.toString());
  if (head !== undefined) editor.dispatch({ effects: foldEffect.of(head) });
}

/** Takes over what was changed elsewhere. */
function followDocument(editor: EditorView, { briefing = '' }: Workspace): void {
  const change = minimalChange(editor.state.doc.toString(), briefing);
  if (change === undefined || isTypingPending()) return;
  editor.dispatch({ changes: change, annotations: fromDocument.of(true) });
}

/** Writes something as a step of its own for undo. */
function write(editor: EditorView, { text, form }: Insertable): void {
  commitTyping();
  endTyping();
  const { from, to } = editor.state.selection.main;
  const whole = editor.state.doc.toString();
  const made =
    form === 'line' ? insertedLine(whole, to, text) : insertedWords(whole, from, to, text);
  editor.dispatch({
    changes: { from: made.from, to: made.to, insert: made.insert },
    selection: { anchor: made.cursor },
    effects: EditorView.scrollIntoView(made.cursor, { y: 'center' }),
  });
  commitTyping();
  endTyping();
  editor.focus();
}

function showDiagnostics(editor: EditorView, diagnostics: readonly DiagnosticJson[]): void {
  const { length } = editor.state.doc;
  const marks = diagnostics.map(
    ({ place, severity, message, help }): Diagnostic => ({
      from: Math.min(place.start.offset, length),
      to: Math.min(place.end.offset, length),
      severity: severity === 'note' ? 'info' : severity,
      message: help === undefined ? message : `${message}\n${help}`,
    }),
  );
  editor.dispatch(setDiagnostics(editor.state, marks));
}
