import type { StateCode } from '@standoff/engine';
import type { Casebook, ClaimedSet } from '@standoff/study';
import { DataReader, path } from './data-reader.ts';

/** What data turned out to be: claims about sets of edits, or where it holds none and why. */
export type ReadEditSets =
  | { readonly status: 'read'; readonly claimed: readonly ClaimedSet[] }
  | { readonly status: 'faulty'; readonly problem: string };

/**
 * Claims of an answer of `inverse`, or of the additions of one of `deal`, which is data from others and may be
 * anything. Throws nothing.
 */
export function readEditSets(casebook: Casebook, data: unknown): ReadEditSets {
  const reader = new EditSetsReader(casebook, 'the document');
  const claimed = reader.document(data);
  const { problem } = reader;
  return problem === undefined ? { status: 'read', claimed } : { status: 'faulty', problem };
}

class EditSetsReader extends DataReader {
  document(data: unknown): readonly ClaimedSet[] {
    const document = this.object(data, '');
    switch (document['format']) {
      case 'standoff.inverse/1':
        return this.#inverse(document);
      case 'standoff.deals/1':
        return this.#deals(document);
      default:
        this.expected('“standoff.inverse/1” or “standoff.deals/1”', 'format');
        return [];
    }
  }

  #inverse({ concept: id, sets }: Readonly<Record<string, unknown>>): ClaimedSet[] {
    const concept = this.text(id, 'concept');
    return this.list(sets, 'sets', (set, at): ClaimedSet => {
      const { edits, states } = this.object(set, at);
      const named = this.list(states, path(at, 'states'), (one, where) => this.state(one, where));
      return { at, edits, concept, states: named };
    });
  }

  #deals({ parties, additions }: Readonly<Record<string, unknown>>): ClaimedSet[] {
    const { length } = this.casebook.decisionMakers;
    const wanting = this.movers(parties, 'parties').filter((one) => one < length);
    return this.list(additions, 'additions', (addition, at): ClaimedSet[] => {
      const { state: id, concept: name, sets, locks } = this.object(addition, at);
      const state = this.state(id, path(at, 'state'));
      const about = {
        ...{ concept: this.text(name, path(at, 'concept')), states: [state], wanting },
      };
      const locked = locks === undefined ? [] : this.#locks(locks, path(at, 'locks'), state);
      return [
        ...this.list(sets, path(at, 'sets'), (edits, where) => ({ ...about, at: where, edits })),
        ...locked.map((one) => ({ ...about, ...one })),
      ];
    }).flat();
  }

  /** Sets of locks as edits. */
  #locks(value: unknown, at: string, state: StateCode): Pick<ClaimedSet, 'at' | 'edits'>[] {
    const { options, states } = this.casebook;
    return this.list(value, at, (set, where) => {
      const edits = this.list(set, where, (name, place) => {
        const path = this.text(name, place);
        const found = options.findIndex(({ option }) => `${option.owner}.${option.id}` === path);
        if (found < 0 || this.problem !== undefined) {
          this.note(`there is no option “${path}”`, place);
          return undefined;
        }
        const { owner: of, id, levels } = options[found]!.option;
        const level = levels[states.levels(state)[found]!]!.id;
        return { kind: 'lock', of, option: id, value: level };
      });
      return { at: where, edits };
    });
  }
}
