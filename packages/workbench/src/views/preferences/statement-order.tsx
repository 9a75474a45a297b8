import { useRef, useState } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type {
  PreferenceChange,
  PreferenceItem,
  ShownPreference,
} from '../../desk/shown-preferences.ts';
import { sayItem } from '../../desk/statement-words.ts';
import { pendingTrial } from '../../document/trial.ts';
import { tryOut } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { AddStatement } from './add-statement.tsx';
import type { ChangeItem } from './change-item.ts';
import { expectChange } from './expect-change.ts';
import { StatementList } from './statement-list.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly position: number;
  readonly preferences: readonly ShownPreference[];
  readonly items: readonly PreferenceItem[];
}

/** The statements of a decision maker in order: those whose breach is greatly worse, then the others. */
export function StatementOrder({ conflict, position, preferences, items }: Props) {
  const decisionMaker = conflict.decisionMakers[position]!;
  const locked = useWorkspace(({ text, analysedText }) => text !== analysedText);
  const [said, setSaid] = useState('');
  const host = useRef<HTMLDivElement>(null);
  const touched = useTouched(preferences, position);
  const propose = (change: PreferenceChange, words: string, about?: string) => {
    const expected = expectChange(preferences, position, change);
    const label = `${words} (${decisionMaker.short})`;
    return tryOut({ change, label, expected, ...(about !== undefined && { about }) });
  };
  const change: ChangeItem = (item, what, words, focus) => {
    setSaid(`${words}: ${sayItem(item)}`);
    const label = `${words} “${sayItem(item)}”`;
    void propose({ decisionMaker: decisionMaker.id, ...what }, label, item.key);
    if (focus) keepFocus(host.current, item.key, focus);
  };
  const great = items.filter((item) => item.great);
  const others = items.filter((item) => !item.great);
  const common = { change, locked, touched };
  return (
    <div ref={host} style={colourOf(position)}>
      <p className="note preference-about">
        Most important first: of two outcomes the one is preferred that meets the first statement in
        which they differ. <ManualLink place={places.preference} about="option prioritizing" />
      </p>
      {great.length > 0 && (
        <>
          <h2 className="eyebrow above-11">Above all: a breach is greatly worse</h2>
          <StatementList {...common} items={great} label={`Musts of ${decisionMaker.name}`} />
        </>
      )}
      {others.length > 0 && (
        <>
          {great.length > 0 && <h2 className="eyebrow above-11">Then, in this order</h2>}
          <StatementList {...common} items={others} label={`Wishes of ${decisionMaker.name}`} />
        </>
      )}
      {items.length === 0 && (
        <p className="says above-10">No statements: all outcomes are as good as each other.</p>
      )}
      <AddStatement
        conflict={conflict}
        owner={decisionMaker}
        locked={locked}
        onAdd={(statement) =>
          propose(
            { decisionMaker: decisionMaker.id, kind: 'add', statement },
            `add “${statement.says ?? statement.formula}”`,
          )
        }
      />
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

/** Keys of the statements that are changed on trial. */
function useTouched(
  preferences: readonly ShownPreference[],
  position: number,
): ReadonlySet<string> {
  const trial = useWorkspace(pendingTrial);
  const preference = preferences[position];
  const own = preference?.kind === 'statements' ? preference.items.map(({ key }) => key) : [];
  const about = trial?.steps.flatMap((step) => step.about ?? []) ?? [];
  return new Set(about.filter((key) => own.includes(key)));
}

/** A row that moves in the page loses the focus of what is in it. */
function keepFocus(host: HTMLElement | null, key: string, control: string): void {
  requestAnimationFrame(() => {
    const row = host?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const wanted = row?.querySelector<HTMLElement>(`.${control}:not(:disabled)`);
    const instead = row?.querySelector<HTMLElement>('.statement-move:not(:disabled)');
    (control === 'row' ? (row as HTMLElement | null) : (wanted ?? instead))?.focus();
  });
}
