import { type ReactNode, useId } from 'react';

/** Samples of one kind under its name. */
export function Samples({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id} className="part-head">
        {of}
      </h2>
      {children}
    </section>
  );
}
