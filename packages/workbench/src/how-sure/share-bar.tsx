import type { CSSProperties } from 'react';
import type { ShownShare } from '../analysis/shown-sweep.ts';

/** `4 of 6 models` with a length beside it; and where it was without what is given. */
export function ShareBar({
  share: { models, of, share, isDrawn },
  before,
}: {
  readonly share: ShownShare;
  readonly before?: ShownShare | undefined;
}) {
  const style = {
    '--share': share,
    ...(before && { '--before': before.share }),
  } as CSSProperties;
  return (
    <span className="share">
      <span className={before ? 'share-bar share-moved' : 'share-bar'} style={style} aria-hidden />
      <span className="share-says">
        <strong>{models}</strong> of {of} {isDrawn ? 'drawn models' : 'models'}
      </span>
    </span>
  );
}
