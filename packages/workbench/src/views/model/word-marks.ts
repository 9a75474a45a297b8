import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import type { assist } from '@standoff/language';
import { desk } from '../../document/actions.ts';
import { ownerClass } from './word-classes.ts';

/** How long the text may rest before its words are told apart anew, in milliseconds. */
const PAUSE = 120;

const setMarks = StateEffect.define<readonly assist.Mark[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects }) {
    const found = effects.find((effect) => effect.is(setMarks));
    return found ? decorate(found.value as readonly assist.Mark[]) : shown.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(found: readonly assist.Mark[]): DecorationSet {
  return Decoration.set(
    found.map(({ from, to, kind, owner }) =>
      Decoration.mark({ class: `is-${kind}${ownerClass(owner)}` }).range(from, to),
    ),
    true,
  );
}

/** Asks what the words are after every change; until the answer comes they keep their looks. */
const asking = ViewPlugin.define((view) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const { doc } = view.state;
    const found = await desk.marks(doc.toString());
    if (found && view.state.doc === doc) view.dispatch({ effects: setMarks.of(found) });
  };
  void ask();
  return {
    update({ docChanged }) {
      if (!docChanged) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void ask(), PAUSE);
    },
    destroy: () => clearTimeout(waiting),
  };
});

/** Names in the colours of those whose they are, and the words of formulas. */
export const wordMarks: Extension = [marks, asking];
