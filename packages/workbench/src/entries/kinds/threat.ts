import { sayCondition } from '../basis/condition.ts';
import { textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { nameOf, sayLevels } from '../basis/people.ts';
import { because, options, says } from './because.ts';

export const threat: EntryKind = {
  section: 'threats',
  one: 'the threat',
  another: 'Another threat or promise',
  add: 'Add it',
  none: 'Nobody threatens or promises anything so far.',
  waitsFor: options,
  fields: [
    {
      key: 'kind',
      type: 'choice',
      label: 'What it is',
      choices: [
        ['threat', 'a threat: what the other side does not want'],
        ['promise', 'a promise: what the other side wants'],
      ],
    },
    { key: 'by', type: 'decision-maker', label: 'Who says it', needed: 'Say who says it.' },
    {
      key: 'if',
      type: 'condition',
      label: 'If this is so',
      needed: 'Say when it is to be carried out.',
    },
    {
      key: 'then',
      type: 'levels',
      label: 'then this is done',
      hint: 'Say first who says it. Only what they can do themselves can be threatened or promised.',
      needed: 'Say what will be done.',
    },
    says('Such as: Whoever builds the dam will see our troops at the border'),
    because,
  ],
  says: (values, { sketch }) => {
    const by = textOf(values['by']);
    const kind = values['kind'] === 'promise' ? 'promises' : 'threatens';
    const condition = sayCondition(sketch, textOf(values['if']), by);
    return `${nameOf(sketch, by)} ${kind}: if ${condition}, then ${sayLevels(sketch, values['then'], by)}`;
  },
  words: (values) => textOf(values['says']),
};
