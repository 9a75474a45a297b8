import type { HiddenReading, Signal } from '@standoff/language';
import { askingProblem } from '@standoff/wording';
import { findDecisionMaker } from './decision-makers.ts';
import type { OptionKind, Read } from './option.ts';
import { choice, knownNames, notSo, text } from './words.ts';

const NONE = 'none';
const ALL = 'all';

/** Signals by their ids, in the order of the file: `none`, `all`, or a list. */
export const signals: OptionKind<'none' | 'all' | readonly string[], readonly Signal[]> = {
  placeholder: 'LIST',
  about: {
    command: 'signals that have been received: none, all, or ids separated by commas',
    program: 'signals that have been received: none, all, or a list of ids',
  },
  otherwise: NONE,
  fromText(text) {
    const words = text.split(',').map((word) => word.trim());
    if (words.some((word) => word === '')) return askingProblem('empty-id');
    return { value: words.length === 1 ? readWord(words[0]!) : words };
  },
  fromJson(value, name) {
    if (value === NONE || value === ALL) return { value };
    const isList = Array.isArray(value) && value.every((id) => typeof id === 'string');
    return isList ? { value } : notSo(name, 'signals', value);
  },
  schema: { anyOf: [{ enum: [NONE, ALL] }, { type: 'array', items: { type: 'string' } }] },
  find(asked, conflict): Read<readonly Signal[]> {
    if (asked === NONE) return { value: [] };
    if (asked === ALL) return { value: conflict.signals };
    const known = conflict.signals.map(({ id }) => id);
    const unknown = asked.find((id) => !known.includes(id));
    if (unknown === undefined) {
      return { value: conflict.signals.filter(({ id }) => asked.includes(id)) };
    }
    return askingProblem('unknown-signal', { name: unknown, ...knownNames(unknown, known) });
  },
};

function readWord(word: string): 'none' | 'all' | readonly string[] {
  return word === NONE || word === ALL ? word : [word];
}

const readings = ['frozen', 'closed'] as const satisfies readonly HiddenReading[];

/** What it means not to know of an option. */
export const hidden: OptionKind<HiddenReading> = choice('READING', readings, {
  about:
    'what not to know of an option means: nobody changes it (frozen), or no moves to or from states in which it has changed (closed)',
  otherwise: readings[0],
  called: 'hidden',
});

const listings = ['all', 'few'] as const;

/** Whether all states are listed, or those alike are told together, with the most telling of them and the reasons. */
export const statesTold: OptionKind<(typeof listings)[number]> = choice('WHICH', listings, {
  about:
    'in the document: every state by its id (all), or states alike together, with how many they are, some of them and the reasons (few)',
  otherwise: listings[0],
  called: 'states',
});

/** A decision maker whom a signal is to serve, by its id. */
export const sender: OptionKind<string> = {
  ...text('ID', 'a decision maker'),
  find(asked, conflict): Read<string> {
    const found = findDecisionMaker(conflict, asked);
    if ('problem' in found) return found;
    return conflict.decisionMakers.some(({ id }) => id === found.value)
      ? found
      : askingProblem('body-sends-nothing', { who: found.value });
  },
};
