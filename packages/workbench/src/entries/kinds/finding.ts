import { textOf } from '../content.ts';
import type { EntryKind } from '../entry-kind.ts';
import { because, options, says } from './because.ts';

/** What a finding looks like, as far as a form can tell; the file is checked in any case. */
const looksLikeOne =
  /^(not\s+)*(stable\s+\S.*\s\S+|prefers\s+\S+\s+\S.*\s\S+|(un)?reached\s+\S.*|passes\s+\S+\s+\S.*|holds\s+\S.*\s\S+)$/;

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
    looksLikeOne.test(textOf(values['finding']).trim())
      ? undefined
      : {
          key: 'finding',
          words:
            'Begin with stable, prefers, reached, unreached, passes or holds, and say of what.',
        },
};
