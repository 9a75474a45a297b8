import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownDecisionMaker, ShownMapState } from '../../desk/shown-conflict.ts';
import { abbreviate } from './abbreviate.ts';

const LETTER = 7.2;
const MARK = 12;
const SPACE = 8;
const WIDTH = 152;

type Liking = ShownMapState['liking'];

/** Whether everybody has a mark; else, as where all like a state alike or there are too many, it is said in words. */
export function isByMarks(liking: Liking, decisionMakers: readonly ShownDecisionMaker[]): boolean {
  const isAll = (wanted: Liking[number]) => liking.every((order) => order === wanted);
  return !isAll('better') && !isAll('worse') && marksOf(decisionMakers).end <= WIDTH;
}

/** Initials, where each begins, and where the last one ends. */
function marksOf(decisionMakers: readonly ShownDecisionMaker[]) {
  const names = abbreviate(decisionMakers.map(({ short }) => short));
  const places = names.map((_, k) =>
    names.slice(0, k).reduce((sum, name) => sum + MARK + name.length * LETTER + SPACE, 0),
  );
  return { names, places, end: (places.at(-1) ?? 0) + MARK + (names.at(-1) ?? '').length * LETTER };
}

/** Who likes a state better than the start: up, down or level, by form, colour and letters. */
export function LikingRow({
  liking,
  decisionMakers,
}: {
  readonly liking: Liking;
  readonly decisionMakers: readonly ShownDecisionMaker[];
}) {
  const better = liking.filter((order) => order === 'better').length;
  const worse = liking.filter((order) => order === 'worse').length;
  if (better === liking.length) return <text className="map-gain">Everybody likes it better</text>;
  if (worse === liking.length) return <text className="map-harm">Everybody likes it less</text>;
  if (!isByMarks(liking, decisionMakers)) {
    return (
      <text className="map-words">
        Liked better by {better} of {liking.length}
      </text>
    );
  }
  const { names, places } = marksOf(decisionMakers);
  return (
    <>
      {liking.map((order, k) => (
        <g
          key={decisionMakers[k]!.id}
          transform={`translate(${places[k]} 0)`}
          className="map-liking"
          style={colourOf(k)}
        >
          <LikingMark order={order} />
          <text x={MARK}>{names[k]}</text>
        </g>
      ))}
    </>
  );
}

export function LikingMark({ order }: { readonly order: ShownMapState['liking'][number] }) {
  if (order === 'better') return <path className="map-up" d="M0 0H9L4.5 -8.5Z" />;
  if (order === 'worse') return <path className="map-down" d="M0.8 -8H8.2L4.5 -0.8Z" />;
  return <path className="map-down" d="M0.5 -4H8.5" />;
}
