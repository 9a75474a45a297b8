const DATE = /(\d{4}-\d{2}(?:-\d{2})?)/;

/** A sentence whose dates are not broken at the end of a line. */
export function UnbrokenDates({ text }: { readonly text: string }) {
  return text.split(DATE).map((part, k) =>
    k % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a date may stand in a sentence twice
      <span key={k} className="whole">
        {part}
      </span>
    ),
  );
}
