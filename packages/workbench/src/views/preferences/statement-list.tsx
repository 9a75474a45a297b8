import { type RefObject, useEffect, useRef } from 'react';
import { GridList, type Key, useDragAndDrop } from 'react-aria-components';
import type { PreferenceItem } from '../../desk/shown-preferences.ts';
import { sayItem } from '../../desk/statement-words.ts';
import type { ChangeItem } from './change-item.ts';
import { StatementRow } from './statement-row.tsx';
import './statements.css';

/** Statements that can be moved among each other: dragged, by buttons, or with Alt and the arrows. */
export function StatementList({
  items,
  label,
  change,
  locked,
  touched,
}: {
  readonly items: readonly PreferenceItem[];
  readonly label: string;
  readonly change: ChangeItem;
  readonly locked: boolean;
  /** Keys of those that are changed on trial. */
  readonly touched: ReadonlySet<string>;
}) {
  const on = items.filter(({ off }) => off === undefined);
  const itemOf = (key: Key) => items.find((item) => item.key === key);
  const moveBy = (item: PreferenceItem, step: -1 | 1, focus: string) => {
    const to = on[on.findIndex(({ key }) => key === item.key) + step];
    if (to === undefined || item.off !== undefined || locked) return;
    const what = { kind: 'move', from: item.place, to: to.place } as const;
    change(item, what, step < 0 ? 'move up' : 'move down', focus);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: locked,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': `${itemOf(key)?.place}` })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const item = key === undefined ? undefined : itemOf(key);
      const to = item && placeAfterDrop(items, item, target.key, target.dropPosition);
      if (!item || item.off !== undefined || to === undefined || to === item.place) return;
      const words = to < item.place ? 'move up' : 'move down';
      change(item, { kind: 'move', from: item.place, to }, words, 'row');
    },
  });
  const list = useRef<HTMLDivElement>(null);
  useMoveKeys(list, (key, step) => {
    const item = itemOf(key);
    if (item) moveBy(item, step, 'row');
  });
  return (
    <GridList
      ref={list}
      aria-label={label}
      className="above-4 statements"
      items={items.map((item) => ({ ...item, id: item.key }))}
      dependencies={[items, locked, touched]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
    >
      {(item) => (
        <StatementRow
          item={item}
          words={sayItem(item)}
          locked={locked}
          touched={touched.has(item.key)}
          canMoveUp={item.place > (on[0]?.place ?? 0)}
          canMoveDown={item.place < (on.at(-1)?.place ?? 0)}
          change={change}
          moveBy={moveBy}
        />
      )}
    </GridList>
  );
}

/** The place of an item once it stands before or after another one. */
function placeAfterDrop(
  items: readonly PreferenceItem[],
  item: PreferenceItem,
  target: Key,
  position: string,
): number | undefined {
  const rest = items.filter((each) => each !== item);
  const index = rest.findIndex(({ key }) => key === target) + (position === 'after' ? 1 : 0);
  const before = rest.slice(0, index).filter(({ off }) => off === undefined).length;
  return items.filter(({ off }) => off === undefined)[before]?.place;
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Alt with an arrow moves the row that has the focus, before the list takes the arrow for its own; other keys are the page’s. */
function useMoveKeys(
  list: RefObject<HTMLElement | null>,
  move: (key: string, step: -1 | 1) => void,
): void {
  useEffect(() => {
    const host = list.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const row = (event.target as HTMLElement).closest<HTMLElement>('[data-key]');
      if (step === undefined || !event.altKey || row === null) return;
      event.preventDefault();
      event.stopPropagation();
      move(row.dataset['key'] ?? '', step);
    };
    host?.addEventListener('keydown', onKeyDown, true);
    host?.addEventListener('keydown', passOn);
    return () => {
      host?.removeEventListener('keydown', onKeyDown, true);
      host?.removeEventListener('keydown', passOn);
    };
  });
}

/** The list keeps what is pressed on the buttons in it from the page, whose commands have keys. */
function passOn(event: KeyboardEvent): void {
  const isUnused = window.dispatchEvent(new KeyboardEvent(event.type, event));
  if (!isUnused) event.preventDefault();
}
