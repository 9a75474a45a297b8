import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import type { assist } from '@standoff/language';
import { desk } from '../../document/actions.ts';
import { ownerClass } from './word-classes.ts';

/** What the page is to do about the word at the cursor. */
export interface WordListener {
  /** The cursor is at another word, or at none that means something. */
  onWord(word: assist.Description | undefined): void;
  /** The name at the cursor is to be given another id. */
  onRename(): void;
}

/** How long the cursor may rest before its word is looked up, in milliseconds. */
const PAUSE = 150;

/** What words mean: under the pointer, at the cursor, and where they are given. */
export function wordAtCursor(listener: WordListener): Extension {
  return [
    hoverTooltip(async (view, pos) => {
      const word = await desk.describe(view.state.doc.toString(), pos);
      if (!word) return null;
      return { pos: word.from, end: word.to, create: () => ({ dom: describeIn(word) }) };
    }),
    followCursor(listener),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (!(event.ctrlKey || event.metaKey) || event.button !== 0 || pos === null) return false;
        void goToDefinition(view, pos);
        return true;
      },
    }),
    keymap.of([
      {
        key: 'F12',
        run(view) {
          void goToDefinition(view, view.state.selection.main.head);
          return true;
        },
      },
      {
        key: 'F2',
        run() {
          listener.onRename();
          return true;
        },
      },
    ]),
  ];
}

async function goToDefinition(view: EditorView, offset: number): Promise<void> {
  const { doc } = view.state;
  const given = await desk.definition(doc.toString(), offset);
  if (given === undefined || view.state.doc !== doc) return;
  view.dispatch({
    selection: { anchor: given },
    effects: EditorView.scrollIntoView(given, { y: 'center' }),
  });
  view.focus();
}

function followCursor({ onWord }: WordListener): Extension {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return EditorView.updateListener.of(({ view, docChanged, selectionSet }) => {
    if (!docChanged && !selectionSet) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const { doc, selection } = view.state;
      const word = await desk.describe(doc.toString(), selection.main.head);
      if (view.state.doc === doc && view.state.selection.eq(selection)) onWord(word);
    }, PAUSE);
  });
}

function describeIn({ label, kind, says, of, owner }: assist.Description): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'word-tip';
  const head = dom.appendChild(document.createElement('p'));
  const name = head.appendChild(document.createElement('strong'));
  name.className = `is-${kind}${ownerClass(owner)}`;
  name.textContent = label;
  head.append(` ${kindOf({ kind, of })}`);
  dom.appendChild(document.createElement('p')).textContent = says;
  return dom;
}

const kinds: Readonly<Record<assist.Description['kind'], string>> = {
  'decision-maker': 'decision maker',
  body: 'institution',
  agreement: 'agreement',
  option: 'option',
  level: 'level',
  quantity: 'amount',
  fact: 'fact',
  state: 'state',
  signal: 'signal',
  deal: 'deal',
  claim: 'claim',
  source: 'source',
  statement: 'statement',
  rule: 'rule',
  'forbidden-move': 'forbidden move',
  key: 'key of the file',
};

/** What kind of thing a word names: `option of the United States`. */
export function kindOf({
  kind,
  of,
}: Pick<assist.Description, 'kind'> & { of?: string | undefined }) {
  return of === undefined ? kinds[kind] : `${kinds[kind]}, ${of}`;
}
