import type { Conflict, SeenChange } from '../../conflict/conflict.ts';
import { isGreat } from './degrees.ts';

/** The conflict in which views of an order mean the same when a great statement comes to stand at a place of it. */
export function viewsBeside(conflict: Conflict, of: string, place: number): Conflict {
  return withViews(conflict, of, (edits) => {
    // Where the statement stands after the changes so far.
    let at = place;
    return edits.map((edit) => {
      const isFirst = edit.kind === 'add' && isGreat(edit.statement) && edit.place === at;
      if (edit.place >= at && !isFirst) return { ...edit, place: edit.place + 1 };
      at += edit.kind === 'add' ? 1 : -1;
      return edit;
    });
  });
}

/** The conflict in which they mean the same when the statement at a place is taken out again. */
export function viewsWithout(conflict: Conflict, of: string, place: number): Conflict {
  return withViews(conflict, of, (edits) => {
    let at = place;
    return edits.map((edit) => {
      if (edit.place > at) return { ...edit, place: edit.place - 1 };
      at += edit.kind === 'add' ? 1 : -1;
      return edit;
    });
  });
}

/** Changes count places in what those before them left, and a view that replaces the order has none of it. */
function withViews(
  conflict: Conflict,
  of: string,
  change: (edits: readonly SeenChange[]) => readonly SeenChange[],
): Conflict {
  let isSame = true;
  const perceptions = conflict.perceptions.map((view) => {
    if (view.observed !== of || view.preference !== undefined) return view;
    const edits = change(view.edits);
    if (edits.every((edit, at) => edit === view.edits[at])) return view;
    isSame = false;
    return { ...view, edits };
  });
  return isSame ? conflict : { ...conflict, perceptions };
}

/** The decision makers whose views of an order are told otherwise in another conflict. */
export function otherViewers(before: Conflict, after: Conflict, of: string): string[] {
  return after.perceptions.flatMap((view, at) =>
    view.observed === of && view !== before.perceptions[at] ? [view.observer] : [],
  );
}
