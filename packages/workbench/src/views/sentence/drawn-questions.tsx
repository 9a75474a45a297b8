import type { Drawn, DrawnPart, OwnPart, PartName } from '@standoff/briefing/questions';
import { createElement, type ReactNode } from 'react';

/** How the parts of the questions look on this page. */
const CLASSES: Readonly<Partial<Record<PartName, string>>> = {
  tabs: 'tabs',
  tab: 'soft tab',
  panel: 'tab-panel sentence-answer',
  sentence: 'serif given',
  reasons: 'serif argument',
  reason: 'argument-step',
  consequences: 'soft argument-consequences',
  claim: 'above-5',
  judgements: 'sentence-tries',
  waiting: 'note above-6',
  refusal: 'refusal above-6 given',
  press: 'plain-button',
  plain: 'given',
};

/** The questions as every face draws them, in elements of this page. */
export function DrawnQuestions({
  drawn,
  own,
}: {
  readonly drawn: readonly Drawn[];
  readonly own?: (part: OwnPart) => ReactNode;
}) {
  const draw = (one: Drawn): ReactNode => {
    if (typeof one === 'string') return one;
    if ('own' in one) return own?.(one);
    return createElement(one.tag, propertiesOf(one), ...one.within.map(draw));
  };
  return createElement('div', { 'aria-live': 'polite' }, ...drawn.map(draw));
}

function propertiesOf({ part, attributes = {}, onPress, onKey }: DrawnPart) {
  const { tabindex, ...others } = attributes;
  return {
    // An attribute that says nothing but that it is there.
    ...Object.fromEntries(Object.entries(others).map(([name, is]) => [name, is === '' || is])),
    ...(tabindex !== undefined && { tabIndex: Number(tabindex) }),
    className: CLASSES[part],
    onClick: onPress,
    onKeyDown:
      onKey && ((event: React.KeyboardEvent) => onKey(event.key) && event.preventDefault()),
  };
}
