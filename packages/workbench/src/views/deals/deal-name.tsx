import { listOf } from '@standoff/wording';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { capitalize } from '../../words/capitalize.ts';
import { sayName } from '../../words/state-name.ts';
import { changeDeals } from './deal-settings.ts';
import type { DealRow } from './dealt.ts';

/** What a deal changes, to be opened, and who has to trust the others on the way to it. */
export function DealName({
  conflict,
  row: { key, name, phrases, exposed, isFrontier },
  common,
  isOpen,
  onOpen = () => {},
}: {
  readonly conflict: ShownConflict;
  readonly row: DealRow;
  /** What all deals in sight change, which is said once above them. */
  readonly common: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen?: () => void;
}) {
  const own = phrases.filter((phrase) => !common.includes(phrase));
  const words = own.length === 0 ? 'nothing more' : listOf(own);
  return (
    <>
      <button
        type="button"
        className="says link block deal-name given"
        aria-pressed={isOpen}
        onClick={() => {
          changeDeals({ deal: key, under: undefined });
          onOpen();
        }}
      >
        {name === undefined ? (
          capitalize(words)
        ) : (
          <>
            <strong>{sayName(name)}</strong>: {words}
          </>
        )}
      </button>
      <span className="note block above-1">
        {exposed.length === 0 ? (
          'Nobody is worse off on the way'
        ) : (
          <>
            Worse off on the way:{' '}
            {exposed.map((one, k) => (
              <span key={one}>
                {k > 0 && ', '}
                <DecisionMakerMark
                  decisionMaker={conflict.decisionMakers[one]!}
                  position={one}
                  plain
                />
              </span>
            ))}
          </>
        )}
        {!isFrontier && '. Another deal here is better for one party and worse for none'}
      </span>
    </>
  );
}

/** What all of some deals change; nothing is said of one alone. */
export function commonIn(rows: readonly DealRow[]): readonly string[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  return first.phrases.filter((phrase) => others.every(({ phrases }) => phrases.includes(phrase)));
}
