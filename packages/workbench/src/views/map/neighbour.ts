import type { Box } from './geometry.ts';
import type { MapLayout } from './map-layout.ts';

/** Where an arrow key leads to. */
export interface Neighbour {
  /** Id of its button. */
  readonly id: string;
  readonly box: Box;
}

interface Spot extends Neighbour {
  readonly name: string;
}

/** A group as a spot of the map; a state goes by its key. */
export function spotOfGroup(id: string): string {
  return `group ${id}`;
}

/** Id of the button of a spot. */
export function placeId(spot: string): string {
  return `map ${spot}`.replaceAll(' ', '-');
}

/**
 * What an arrow key leads to from a state or group: to the right and to the left along a move where
 * there is one, up and down within the column.
 */
export function neighbourOf(layout: MapLayout, name: string, key: string): Neighbour | undefined {
  const spots = spotsOf(layout);
  const here = spots.find((spot) => spot.name === name);
  if (here === undefined) return undefined;
  const column = spots.filter(({ box }) => box.x === here.box.x);
  const place = column.indexOf(here);
  if (key === 'ArrowDown') return column[place + 1];
  if (key === 'ArrowUp') return column[place - 1];
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const side = key === 'ArrowRight' ? 1 : -1;
  const beyond = spots.filter(({ box }) => (box.x - here.box.x) * side > 0);
  const joined = new Set(
    layout.lines.flatMap(({ arc: { from, to } }) => {
      if (from === name) return [to];
      return to === name ? [from] : [];
    }),
  );
  const alongMoves = beyond.filter((spot) => joined.has(spot.name));
  return nearest(here, alongMoves.length > 0 ? alongMoves : beyond);
}

function spotsOf({ cards, chips }: MapLayout): Spot[] {
  const boxes: [string, Box][] = [
    ...cards.map((card): [string, Box] => [card.state.key, card]),
    ...chips.map((chip): [string, Box] => [spotOfGroup(chip.group.id), chip]),
  ];
  const spots = boxes.map(([name, box]) => ({ name, id: placeId(name), box }));
  return spots.sort((a, b) => a.box.y - b.box.y);
}

function nearest(here: Spot, spots: readonly Spot[]): Spot | undefined {
  const distance = ({ box }: Spot) =>
    2 * Math.abs(box.x - here.box.x) + Math.abs(box.y - here.box.y);
  return spots.reduce<Spot | undefined>(
    (best, spot) => (best === undefined || distance(spot) < distance(best) ? spot : best),
    undefined,
  );
}
