import type { CSSProperties } from 'react';
import type { Share } from './swept-words.ts';

/** `4 of 6 models` with a length beside it; and where it was without what is given. */
export function ShareBar({
  share: { models, of, share, isDrawn },
  before,
}: {
  /** Without *of* where all models are meant. */
  readonly share: Omit<Share, 'of'> & Partial<Pick<Share, 'of'>>;
  readonly before?: Share | undefined;
}) {
  const style = {
    '--share': share,
    ...(before && { '--before': before.share }),
  } as CSSProperties;
  return (
    <span className="small block share">
      <span
        className={before ? 'block share-bar share-moved' : 'block share-bar'}
        style={style}
        aria-hidden
      />
      <span>
        <strong>{models}</strong>
        {of === undefined ? '' : ` of ${of}`}{' '}
        {isDrawn ? 'drawn models' : (of ?? models) === '1' ? 'model' : 'models'}
      </span>
    </span>
  );
}
