import type { Shortcut } from './shortcut.ts';

/** Keys that mean something only where the focus is. */
export interface PlaceKeys {
  readonly where: string;
  readonly keys: readonly { readonly does: string; readonly shortcuts: readonly Shortcut[] }[];
}

const arrows: readonly Shortcut[] = ['↑', '↓', '←', '→'].map((key) => ({ key }));

export const placeKeys: readonly PlaceKeys[] = [
  {
    where: 'In the table of outcomes',
    keys: [
      { does: 'Go from cell to cell', shortcuts: arrows },
      { does: 'A page up, a page down', shortcuts: [{ key: 'PgUp' }, { key: 'PgDn' }] },
      {
        does: 'To the first row, to the last',
        shortcuts: [
          { key: 'Home', mod: true },
          { key: 'End', mod: true },
        ],
      },
    ],
  },
  {
    where: 'On the map',
    keys: [
      { does: 'Go along the moves, and up and down a column', shortcuts: arrows },
      { does: 'Larger, smaller', shortcuts: [{ key: '+' }, { key: '-' }] },
      { does: 'All in sight', shortcuts: [{ key: '0' }] },
    ],
  },
  {
    where: 'In the list of preferences',
    keys: [
      {
        does: 'Move the statement up, down',
        shortcuts: [
          { key: '↑', alt: true },
          { key: '↓', alt: true },
        ],
      },
    ],
  },
  {
    where: 'In the model file',
    keys: [
      { does: 'Rename what is at the cursor, everywhere', shortcuts: [{ key: 'F2' }] },
      { does: 'Go to where it is defined', shortcuts: [{ key: 'F12' }] },
      { does: 'What may be written here', shortcuts: [{ key: 'Space', control: true }] },
      { does: 'Find in the text', shortcuts: [{ key: 'f', mod: true }] },
    ],
  },
];
