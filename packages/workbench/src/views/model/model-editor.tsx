import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
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
import { tags } from '@lezer/highlight';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { edit, redo, undo } from '../../document/actions.ts';
import { commitTyping, expectTyping, isTypingPending } from '../../document/pending-typing.ts';
import { typingPause } from '../../document/typing-pause.ts';
import { useWorkspace, type Workspace } from '../../document/workspace.ts';
import { completeModel, optionClass } from './complete-model.ts';
import { editorLooks } from './editor-looks.ts';
import { minimalChange } from './minimal-change.ts';
import { applyFix, sayFix } from './quick-fix.ts';
import { type WordListener, wordAtCursor } from './word-at-cursor.ts';
import { ownerLooks } from './word-classes.ts';
import { wordMarks } from './word-marks.ts';

export interface Editor {
  /** Puts the cursor at an offset and brings it into sight. */
  show(offset: number): void;
  /** Goes back to it, where the cursor is. */
  focus(): void;
  /** Makes what was typed last part of the document, and answers the text. */
  commit(): string;
}

/** Marks changes that come from the document, so that they are not taken for typing. */
const fromDocument = Annotation.define<boolean>();

/** So long after its first letter typing that never pauses becomes part of the document. */
const LONGEST = 500;

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--ink-soft)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--ink-soft)' },
]);

const looks = EditorView.theme({
  // Names are in the colours of those whose they are; signs of formulas step back.
  '.is-section, .is-section *': { fontWeight: '700', color: 'var(--ink)' },
  '.is-operator': { color: 'var(--ink-soft)', fontWeight: '600' },
  '.is-fact, .is-fact *, .is-state, .is-state *': { color: 'var(--ink)', fontStyle: 'italic' },
  '.is-claim, .is-source': { color: 'var(--ink-soft)' },
  '.is-level': { fontWeight: '400' },
  '.is-decision-maker, .is-body, .is-option': { fontWeight: '600' },
  ...ownerLooks,
  '.cm-tooltip-autocomplete ul li[aria-selected] *': { color: 'inherit' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '18rem',
    minWidth: '16rem',
    fontFamily: 'var(--mono)',
    fontSize: '0.8125rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem' },
  '.cm-tooltip-autocomplete .cm-completionLabel': { color: 'inherit' },
  '.word-tip': { padding: '0.4rem 0.7rem', maxWidth: '30rem' },
  '.word-tip p': { margin: '0' },
  '.cm-completionDetail': {
    marginLeft: '1em',
    color: 'var(--ink-soft)',
    fontFamily: 'var(--sans)',
    fontStyle: 'normal',
  },
  '.cm-completionInfo': {
    padding: '0.4rem 0.7rem',
    maxWidth: '20rem',
    fontSize: '0.8125rem',
    lineHeight: '1.4',
  },
});

/**
 * The text in an editor. It lives in a shadow tree of its own, where its styles may be made as it
 * goes along although the page allows no styles but those of its files.
 */
export function ModelEditor({
  ref,
  listener,
}: {
  readonly ref: Ref<Editor>;
  /** The same for as long as the editor is there. */
  readonly listener: WordListener;
}) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const editor = openEditor(root, listener);
    view.current = editor;
    const stop = useWorkspace.subscribe((workspace) => followDocument(editor, workspace));
    followDocument(editor, useWorkspace.getState());
    return () => {
      stop();
      editor.destroy();
    };
  }, [listener]);
  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    commit() {
      const text = view.current?.state.doc.toString() ?? '';
      commitTyping();
      return text;
    },
    show(offset) {
      const editor = view.current;
      if (!editor) return;
      // A line is shown at its first word, which is then explained.
      const blank = /^ */.exec(editor.state.sliceDoc(offset, offset + 80))![0].length;
      const at = Math.min(offset + blank, editor.state.doc.length);
      editor.dispatch({
        selection: { anchor: at },
        effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 40 }),
      });
      editor.focus();
    },
  }));
  return <div className="model-editor" ref={host} />;
}

function openEditor(root: ShadowRoot, listener: WordListener): EditorView {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const commit = (text: string) => {
    clearTimeout(waiting);
    since = undefined;
    expectTyping(undefined);
    void edit(text, 'edit the file', true);
  };
  const commitNow = (editor: EditorView, after: () => Promise<void>) => {
    commit(editor.state.doc.toString());
    void after();
    return true;
  };
  const typing = EditorView.updateListener.of(({ docChanged, state, transactions }) => {
    if (!docChanged || transactions.some((each) => each.annotation(fromDocument))) return;
    clearTimeout(waiting);
    const commitThis = () => commit(state.doc.toString());
    expectTyping(commitThis);
    const typedAt = performance.now();
    since ??= typedAt;
    const pause = typingPause(useWorkspace.getState().conflict?.elapsed);
    waiting = setTimeout(commitThis, Math.min(pause, since + LONGEST - typedAt));
  });
  const extensions: Extension = [
    lineNumbers(),
    lintGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    yaml(),
    syntaxHighlighting(colours),
    wordMarks,
    wordAtCursor(listener),
    autocompletion({
      override: [completeModel],
      icons: false,
      optionClass,
      compareCompletions: () => 0,
    }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Text of the model file' }),
    keymap.of([
      { key: 'Mod-z', run: (editor) => commitNow(editor, undo), preventDefault: true },
      { key: 'Mod-y', run: (editor) => commitNow(editor, redo), preventDefault: true },
      { key: 'Mod-Shift-z', run: (editor) => commitNow(editor, redo), preventDefault: true },
      // Tab moves on, as everywhere on the page; Escape and Tab within the text is not to be learnt.
      ...completionKeymap,
      ...searchKeymap,
      ...defaultKeymap,
      { ...indentWithTab, key: 'Mod-]' },
    ]),
    editorLooks,
    looks,
    typing,
  ];
  const state = EditorState.create({ doc: useWorkspace.getState().text, extensions });
  const editor = new EditorView({ state, parent: root, root });
  // What scrolls can be reached by keys; CodeMirror only lets it be pressed.
  editor.scrollDOM.tabIndex = 0;
  return editor;
}

/** Takes over what was changed elsewhere, and shows the errors of the text as it stands. */
function followDocument(editor: EditorView, { text, diagnostics }: Workspace): void {
  const shown = editor.state.doc.toString();
  const change = minimalChange(shown, text);
  if (change !== undefined && !isTypingPending()) {
    editor.dispatch({ changes: change, annotations: fromDocument.of(true) });
  }
  const length = editor.state.doc.length;
  // Nothing is wrong with a file that is not begun.
  const told = text.trim() === '' ? [] : diagnostics;
  const marks = told.map(
    ({ place, severity, message, help, fix }): Diagnostic => ({
      from: Math.min(place.start.offset, length),
      to: Math.min(place.end.offset, length),
      // The editor knows notes by another name.
      severity: severity === 'note' ? 'info' : severity,
      message: help === undefined ? message : `${message}\n${help}`,
      ...(fix && { actions: [{ name: sayFix(fix, text), apply: () => void applyFix(fix) }] }),
    }),
  );
  editor.dispatch(setDiagnostics(editor.state, marks));
}
