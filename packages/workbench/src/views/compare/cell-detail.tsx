import type { AskableClaim } from '../../desk/askable-claim.ts';
import type {
  GridColumn,
  ShownCell,
  ShownGrid,
  ShownRow,
  ShownTurningSet,
} from '../../desk/shown-grid.ts';
import { desk, goTo, readVariant, setView } from '../../document/actions.ts';
import { tryText } from '../../document/trial-actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { capitalize } from '../../words/capitalize.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { nameOf } from './variant-name.ts';

/** What is known of a cell: what it says at length beside the base, what turns it, and where to go on. */
export function CellDetail({
  row,
  grid: { columns, base },
  column,
  onClose,
}: {
  readonly row: ShownRow;
  readonly grid: ShownGrid;
  readonly column: number;
  readonly onClose: () => void;
}) {
  const cell = row.cells[column]!;
  const variant = columns[column]!;
  const open = useWorkspace((workspace) => workspace.variant);
  return (
    <div className="compare-detail">
      <p className="serif given">
        {row.about}, {nameOf(variant)}: {inWords(cell)}.{' '}
        <AskSentence
          text={`${row.about}, ${nameOf(variant)}`}
          claims={asksOf(row, cell, variant, open)}
        />
      </p>
      {column !== base && (
        <p className="soft given above-2">
          {capitalize(nameOf(columns[base]!))}:{' '}
          {cell.changed || row.cells[base]!.inFull !== cell.inFull
            ? inWords(row.cells[base]!)
            : 'the same'}
          .
        </p>
      )}
      {cell.turns.map(({ under, sets }) => (
        <p key={under.join()} className="above-3 given">
          {under.length > 0 && cell.turns.length > 1 && `Under ${under.join(', ')}: `}
          {sets.length === 0 ? 'No set of judgements that was tried turns it.' : 'What turns it: '}
          {sets.map(({ topics }) => topics.join('; and ')).join(', or ')}
          {sets.length > 0 && '.'}
        </p>
      ))}
      <p className="row above-3 compare-actions">
        {cell.key !== undefined && variant.other === undefined && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => void openState(variant.variant, cell.key!, row.about)}
          >
            See who would stay
          </button>
        )}
        {variant.variant !== null &&
          cell.turns
            .flatMap(({ sets }) => sets.slice(0, 1))
            .slice(0, 1)
            .flatMap(({ trial }) => trial ?? [])
            .map((trial) => (
              <button
                key={trial.says}
                type="button"
                className="quiet-button"
                onClick={() => void tryIt(variant.variant!, trial)}
              >
                Try it on the file<span className="unseen"> {trial.says}</span>
              </button>
            ))}
        <button type="button" className="link touch" onClick={onClose}>
          Close
        </button>
      </p>
    </div>
  );
}

/** What it claims, which another text, or a finding without words of its own, cannot be asked. */
function asksOf(
  row: ShownRow,
  { claims: that, inFull }: ShownCell,
  { variant, other }: GridColumn,
  open: string | undefined,
): readonly AskableClaim[] {
  if (that === undefined || other !== undefined) return [];
  const isOpen = variant === (open ?? null);
  const says = `${row.about}: ${inFull}`;
  return [{ that, byKeys: true, says, ...(!isOpen && { elsewhere: { variant } }) }];
}

/** Whether it holds under the foresight given comes first, where one is. */
function inWords({ stands, inFull, isGiven }: ShownCell): string {
  if (!isGiven) return inFull;
  const verb = stands === 'holds' ? 'holds' : 'does not hold';
  return `${verb} under the foresight given; taken one by one, ${inFull}`;
}

/** Opens a state as it is in a variant. */
async function openState(variant: string | null, key: string, words: string): Promise<void> {
  await readVariant(variant ?? undefined);
  await goTo(key, { words, view: 'situation' });
}

/** Tries on the file as it stands, and shows what it would change. */
export async function tryIt(
  variant: string,
  { says, set }: NonNullable<ShownTurningSet['trial']>,
): Promise<void> {
  await readVariant(undefined);
  void tryText(says, () => desk.putIntoFile(variant, set));
  await setView('preferences');
}
