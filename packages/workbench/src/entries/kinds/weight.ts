import type { edits, Sketch, SketchedEntry } from '@standoff/language';
import { sayTerm, weightsOf } from '../basis/amounts.ts';
import { entriesOf, textOf } from '../basis/content.ts';
import type { EntryKind } from '../basis/entry-kind.ts';
import { decisionMakerOf } from '../basis/people.ts';
import { because, says } from './because.ts';

/** What a decision maker goes by, where it adds up weights. */
export function weightOf(owner: string): EntryKind {
  const path = ['decision-makers', owner, 'weights'];
  return {
    section: `weights of ${owner}`,
    apart: { path, entries: (sketch) => weightsIn(sketch, owner, path) },
    one: 'the weight',
    another: 'Another weight',
    add: 'Add the weight',
    none: 'Nothing has a weight so far.',
    isList: true,
    fields: [
      {
        key: 'of',
        type: 'counted',
        label: 'What counts',
        hint: 'Such as: upper.share',
        needed: 'Say what counts: something that may be the case, or an amount.',
        note: 'What may be the case counts once where it is the case. An amount counts so many times what it comes to.',
      },
      {
        key: 'weight',
        type: 'number',
        label: 'How much it counts; below zero it counts against',
        needed: 'Give a number, such as 2, 0.5 or -30.',
      },
      says('Such as: Each per cent of the water is worth half a point'),
      because,
    ],
    says: (values, { sketch }) => sayTerm(sketch, entriesOf(values), owner),
    words: () => '',
    problem: (values) =>
      Number.isFinite(Number(textOf(values['weight'])))
        ? undefined
        : { key: 'weight', words: 'Give a number, such as 2, 0.5 or -30.' },
  };
}

function weightsIn(sketch: Sketch, id: string, path: edits.Path): SketchedEntry[] {
  const owner = decisionMakerOf(sketch, id);
  return weightsOf(owner).map((content, at) => ({ path: [...path, at], content }));
}
