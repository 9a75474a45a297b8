import { findingOpenings, parseFinding, plainText } from '@standoff/language';
import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { because, options, says } from './because.ts';

const OPPOSITE = 'not';
const openings = findingOpenings.filter((opening) => opening !== OPPOSITE);

export const finding: EntryKind = {
  section: 'findings',
  one: 'the finding',
  another: 'Another finding',
  add: 'Add the finding',
  none: 'No finding is named so far.',
  waitsFor: options,
  fields: [
    {
      key: 'finding',
      type: 'text',
      label: 'The finding',
      hint: 'Such as: unreached open-war',
      note: 'Say stable, then a state and a solution concept; prefers, then who and two states; reached or unreached and a state or a formula; passes, then a body and a state; or holds, then a deal and a concept. With not before it, the opposite.',
      needed: 'Say which finding it is.',
    },
    says('Such as: War is out of reach'),
    { key: 'why', type: 'long', label: 'Why it matters', hint: 'Such as: Everybody ranks it last' },
    because,
  ],
  says: (values) => textOf(values['says']) || textOf(values['finding']),
  words: (values) => textOf(values['says']) || textOf(values['finding']),
  problem: (values) =>
    parseFinding(plainText(textOf(values['finding']))) !== undefined
      ? undefined
      : {
          key: 'finding',
          words: `Begin with ${openings.slice(0, -1).join(', ')} or ${openings.at(-1)}, and say of what.`,
        },
};
