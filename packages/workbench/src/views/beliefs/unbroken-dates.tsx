import { InOrder } from '../../design/in-order.tsx';

const DATE = /(\d{4}-\d{2}(?:-\d{2})?)/;

/** A sentence whose dates are not broken at the end of a line. */
export function UnbrokenDates({ text }: { readonly text: string }) {
  return (
    <InOrder
      of={text.split(DATE)}
      draw={(part, k) => (k % 2 === 0 ? part : <span className="whole">{part}</span>)}
    />
  );
}
