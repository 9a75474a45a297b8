import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** Whose amounts are held against each other, where more than two want one. */
export function PairChoice({
  conflict,
  amounts,
  between,
  onChange,
}: {
  readonly conflict: ShownConflict;
  readonly amounts: ToldOf<'numbers'>['document']['amounts'];
  readonly between: readonly string[];
  readonly onChange: (between: readonly string[]) => void;
}) {
  const who = conflict.decisionMakers.filter(({ id }) =>
    amounts.some(({ wishes }) => wishes.some(({ decisionMaker }) => decisionMaker === id)),
  );
  if (who.length < 3) return null;
  const choose = (k: number, id: string) => {
    const other = between[1 - k]!;
    // Whoever stands there already changes places.
    const next = id === other ? between.toReversed() : k === 0 ? [id, other] : [other, id];
    onChange(next);
  };
  return (
    <p className="row small gap-6 above-3 frontier-pair">
      {between.map((id, k) => (
        <label key={k === 0 ? 'across' : 'upwards'}>
          {k === 0 ? 'Across' : 'Upwards'}{' '}
          <select value={id} onChange={({ currentTarget }) => choose(k, currentTarget.value)}>
            {who.map((one) => (
              <option key={one.id} value={one.id}>
                {one.short}
              </option>
            ))}
          </select>
        </label>
      ))}
    </p>
  );
}
