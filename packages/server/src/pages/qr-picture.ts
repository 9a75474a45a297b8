import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** Points of the quiet edge that readers of such pictures want. */
const EDGE = 4;

/** A text as a picture that a camera reads: black on white whatever the colours of the page. */
export function drawQrPicture(text: string, says: string): Element {
  const { size, data } = encode(text, { ecc: 'M', border: EDGE });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return s(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, width: 240, height: 240, role: 'img', ariaLabel: says },
    [
      s('rect', { width: size, height: size, fill: '#fff' }),
      s('path', { d: dark.join(''), fill: '#000', shapeRendering: 'crispEdges' }),
    ],
  );
}
