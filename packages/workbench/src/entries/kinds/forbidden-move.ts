import { sayCondition } from '../basis/condition.ts';
import { isBlank, textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { nameOf, sayOptions } from '../basis/people.ts';
import { because, options } from './because.ts';

export const forbiddenMove: EntryKind = {
  section: 'forbidden-moves',
  isList: true,
  one: 'the forbidden move',
  another: 'Another forbidden move',
  add: 'Forbid it',
  none: 'Whatever the options allow can be done.',
  waitsFor: options,
  fields: [
    {
      key: 'by',
      type: 'mover',
      label: 'Who cannot move so',
      needed: 'Say who cannot move so.',
    },
    {
      key: 'from',
      type: 'condition',
      label: 'While this is so',
      needed: 'Say when it cannot be done.',
    },
    { key: 'to', type: 'condition', label: 'no move may lead to this' },
    {
      key: 'keeps',
      type: 'own-options',
      label: 'no move may change these',
      hint: 'Say first who cannot move so.',
      note: 'Where both are said, a move is forbidden only if it does both.',
    },
    {
      key: 'id',
      type: 'text',
      label: 'What variants call it',
      hint: 'Such as: no-war-under-treaty',
    },
    because,
  ],
  says: (values, { sketch }) => {
    const by = textOf(values['by']);
    const say = (key: string) => `“${sayCondition(sketch, textOf(values[key]), by)}”`;
    const to = isBlank(values['to']) ? '' : ` to ${say('to')}`;
    const kept = isBlank(values['keeps'])
      ? ''
      : ` that changes ${sayOptions(sketch, values['keeps'], by)}`;
    return `${nameOf(sketch, by)} makes no move from ${say('from')}${to}${kept}`;
  },
  words: () => '',
  problem: (values) => {
    if (isBlank(values['to']) && isBlank(values['keeps'])) {
      return { key: 'to', words: 'Say where no move may lead, or what none may change.' };
    }
    const id = textOf(values['id']);
    return id === '' || /^[A-Za-z_][\w-]*$/.test(id)
      ? undefined
      : {
          key: 'id',
          words: 'Give letters and digits, with hyphens between them, such as: no-war.',
        };
  },
};
