import type { Classes } from './pictured.ts';

/** Equilibria and the states in which everybody stays, as two lengths that overlap in what is both. */
export function ClassesFigure({
  classes,
  isMethod,
}: {
  readonly classes: Classes;
  readonly isMethod: boolean;
}) {
  const count = (groups: readonly { readonly count: number }[]) =>
    groups.reduce((sum, one) => sum + one.count, 0);
  const left = count(classes.leftByError);
  const both = classes.shared.count;
  const misread = classes.heldThoughMisread.count;
  const held = count(classes.heldByError);
  const parts = [
    { kind: 'left', says: 'left by an error', size: left },
    { kind: 'shared', says: 'seen alike', size: both },
    { kind: 'misread', says: 'hold though misread', size: misread },
    { kind: 'held', says: 'hold only by an error', size: held },
  ].filter(({ size }) => size > 0);
  if (parts.length === 0) return null;
  const columns = parts.map(({ size }) => `minmax(2.2rem, ${size}fr)`).join(' ');
  const first = left > 0 ? 2 : 1;
  const last = held > 0 ? -2 : -1;
  return (
    <figure className="column above-9 classes" aria-label="How beliefs divide the outcomes">
      <div className="classes-bars" style={{ gridTemplateColumns: columns }} aria-hidden="true">
        {left + both + misread > 0 && (
          <span className="small whole classes-span" style={{ gridColumn: `1 / ${last}` }}>
            {isMethod ? 'equilibria' : 'hold if all saw it as it is'}: {left + both + misread}
          </span>
        )}
        {parts.map(({ kind, size }, k) => (
          <span
            key={kind}
            className={`small firm classes-part classes-${kind}`}
            style={{ gridColumn: k + 1 }}
          >
            {size}
          </span>
        ))}
        {both + misread + held > 0 && (
          <span
            className="small whole classes-span classes-stays"
            style={{ gridColumn: `${first} / -1` }}
          >
            everybody stays: {both + misread + held}
          </span>
        )}
      </div>
      <figcaption className="note row above-5 classes-legend">
        {parts.map(({ kind, says, size }) => (
          <span key={kind}>
            <span className={`classes-swatch classes-${kind}`} aria-hidden="true" /> {says}: {size}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
