import { colourOf } from '../../design/decision-maker-mark.tsx';
import { type Point, strandsOf } from './strands.ts';

/** A joint move in a legend: a strand for each who makes it, around the height 0. */
export function StrandsMark({
  members,
  width,
}: {
  readonly members: readonly number[];
  readonly width: number;
}) {
  const third = width / 3;
  const points = [0, third, 2 * third, width].map((x) => ({ x, y: 0 }));
  const [from, one, other, to] = points as [Point, Point, Point, Point];
  return strandsOf([[from, one, other, to]], members.length).map((path, k) => (
    <path key={members[k]} className="map-line-path" style={colourOf(members[k]!)} d={path} />
  ));
}
