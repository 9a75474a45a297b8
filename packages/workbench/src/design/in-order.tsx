import { Fragment, type ReactNode } from 'react';

/** Draws things that have no names of their own, and of which two may be alike: each is known by where it stands. */
export function InOrder<T>({
  of,
  draw,
}: {
  readonly of: readonly T[];
  readonly draw: (one: T, position: number) => ReactNode;
}): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: it is for what is known by its position
  return of.map((one, position) => <Fragment key={position}>{draw(one, position)}</Fragment>);
}
