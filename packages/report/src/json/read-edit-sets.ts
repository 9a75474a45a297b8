import { findConcept, type StateCode } from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import {
  type Casebook,
  type ClaimedSet,
  type ClaimedState,
  changesOrder,
  meansOfAdditions,
} from '@standoff/study';
import { claimProblem, documentProblem, type Problem } from '@standoff/wording';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { type Fields, path } from './data-reader.ts';
import { SetsReader } from './sets-reader.ts';
import { type BorneOut, uncheckedOf } from './unchecked.ts';

/** What data turned out to be: claims about sets of edits, or where it holds none and why. */
export type ReadEditSets =
  | {
      readonly status: 'read';
      readonly claimed: readonly ClaimedSet[];
      /** Members of the document about which nothing is claimed here. */
      readonly unchecked: readonly string[];
    }
  | { readonly status: 'faulty'; readonly problem: Problem };

/**
 * Claims of an answer of `inverse`, or of one of `deal`, which is data from others and may be anything. What the
 * document says of itself (sizes, counts, who was asked) has to agree with what it lists. Throws nothing.
 */
export function readEditSets(
  casebook: Casebook,
  identity: ModelIdentity,
  data: unknown,
): ReadEditSets {
  const reader = new EditSetsReader(casebook, 'document');
  const read = reader.document(data, identity);
  const { problem } = reader;
  if (problem !== undefined) return { status: 'faulty', problem };
  return { status: 'read', claimed: read.claimed, unchecked: uncheckedOf(data, read.borne) };
}

interface Read {
  readonly claimed: readonly ClaimedSet[];
  readonly borne: BorneOut;
}

/** Whose options and wishes may be edited. */
interface Sides {
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
  /** What was asked to be added. */
  readonly means: readonly string[];
}

const HEADING = { format: true, model: true, variant: true } as const;

class EditSetsReader extends SetsReader {
  document(data: unknown, identity: ModelIdentity): Read {
    const document = this.object(data, '');
    this.identity(document['model'], identity);
    switch (document['format']) {
      case 'standoff.inverse/1':
        return this.#inverse(document);
      case 'standoff.deals/1':
        return this.#deals(document);
      default:
        this.expectedWord(['standoff.inverse/1', 'standoff.deals/1'], 'format');
        return { claimed: [], borne: {} };
    }
  }

  #inverse(document: Fields): Read {
    const concept = this.text(document['concept'], 'concept');
    const asked = this.states(document['states'], 'states');
    const of = this.decisionMakers(document['of'], 'of').map(this.idOf);
    const upTo = this.number(document['upTo'], 'upTo');
    const size = this.size(document, '');
    const strays = straysFrom((edit) => changesOrder(edit) && isOf(edit, of));
    const sets = this.list(document['sets'], 'sets', (set, at): ClaimedSet => {
      const { edits, states } = this.object(set, at);
      const holding = this.states(states, path(at, 'states'));
      const stray = holding.findIndex((state) => !asked.includes(state));
      if (stray >= 0)
        this.note(documentProblem('state-not-asked'), `${path(at, 'states')}[${stray}]`);
      if (holding.length === 0)
        this.note(claimProblem('no-state-said-to-hold'), path(at, 'states'));
      const claims = asked.map((state) => verdict(state, concept, holding.includes(state)));
      return { at, edits, list: 'sets', size: size ?? 0, strays, states: claims };
    });
    if (size === null || size === undefined) {
      if (size === null) this.nothingFound(document, upTo);
      this.note(documentProblem('no-set-to-check'), '');
    } else if (size > upTo) this.note(documentProblem('more-than-looked-for'), 'size');
    const written = asked.map((state) => verdict(state, concept, false));
    const asWritten = { at: 'provedAbove', edits: [], states: written };
    return {
      claimed: [...(size === 0 || written.length === 0 ? [] : [asWritten]), ...sets],
      borne: {
        ...HEADING,
        ...{ states: true, concept: true, of: true, size: true },
        ...(size === 0 && { count: true }),
        // That none is enough is borne out where that means none at all.
        ...((size === 0 || size === 1) && { provedAbove: true }),
        sets: { edits: true, states: true },
      },
    };
  }

  #deals(document: Fields): Read {
    const parties = this.decisionMakers(document['parties'], 'parties');
    const bodies = this.list(document['bodies'], 'bodies', (id, at) => this.#body(id, at));
    if (document['reading'] !== undefined) {
      this.note(documentProblem('reading-not-checked'), 'reading');
    }
    const concepts = this.list(document['concepts'], 'concepts', (id, at) => this.text(id, at));
    this.distinct(concepts, 'concepts');
    const sides = { parties: parties.map(this.idOf), bodies, means: this.#means(document) };
    const { against } = document;
    const held = against === undefined ? {} : { against: this.state(against, 'against') };
    const targets = this.list(document['targets'], 'targets', (target, at) =>
      this.#target(target, at, concepts, parties),
    );
    this.distinct(
      targets.map(({ states }) => states[0]!.state),
      'targets',
    );
    const refused = this.#optional(document, 'refused', (one, at) =>
      this.#refused(one, at, parties),
    );
    const additions = this.#optional(document, 'additions', (one, at) =>
      this.#additions(one, at, sides, parties),
    );
    this.distinct(
      additions.map(({ about }) => about),
      'additions',
    );
    const claimed = [...targets, ...refused, ...additions.flatMap(({ sets }) => sets)].map(
      (one) => ({
        ...one,
        states: one.states.map((claim) => ({ ...claim, ...held })),
      }),
    );
    if (claimed.length === 0) this.note(documentProblem('no-deal-to-check'), '');
    return {
      claimed,
      borne: {
        ...HEADING,
        // Who takes part decides what can be brought about at all, of which nothing is checked.
        ...{ concepts: true, against: true },
        targets: { state: true, gains: true, losers: true, holdsUnder: true, leavers: true },
        refused: { state: true, unwilling: true },
        additions: { state: true, concept: true, sets: true, ends: { state: true, signed: true } },
        additionsAsked: { means: true },
      },
    };
  }

  #means(document: Fields): string[] {
    if (document['additionsAsked'] === undefined) return [];
    const { means } = this.object(document['additionsAsked'], 'additionsAsked');
    const asked = this.list(means, 'additionsAsked.means', (one, at) => {
      const found = meansOfAdditions.find((known) => known === one);
      if (found === undefined) this.expectedWord(meansOfAdditions, at);
      return found ?? '';
    });
    this.distinct(asked, 'additionsAsked.means');
    return asked;
  }

  #optional<T>(document: Fields, key: string, read: (item: unknown, at: string) => T): T[] {
    return document[key] === undefined ? [] : this.list(document[key], key, read);
  }

  #body(value: unknown, at: string): string {
    const position = this.mover(value, at);
    const isBody = position >= this.casebook.decisionMakers.length;
    if (position >= 0 && !isBody) this.expected('body', at);
    return this.text(value, at);
  }

  /** What is said of a deal, of the conflict as written. */
  #target(
    value: unknown,
    at: string,
    concepts: readonly string[],
    parties: readonly number[],
  ): ClaimedSet {
    const target = this.object(value, at);
    const holdsUnder = this.#among(concepts, target['holdsUnder'], path(at, 'holdsUnder'));
    const leavers = this.list(target['leavers'], path(at, 'leavers'), (one, where) => {
      const { mover, under } = this.object(one, where);
      return {
        mover: this.mover(mover, path(where, 'mover')),
        under: this.#among(concepts, under, path(where, 'under')),
      };
    });
    this.distinct(
      leavers.map(({ mover }) => mover),
      path(at, 'leavers'),
    );
    const claim: ClaimedState = {
      state: this.state(target['state'], path(at, 'state')),
      under: concepts.map((concept) => ({
        concept,
        holds: holdsUnder.includes(concept),
        leavers: leavers.flatMap(({ mover, under }) => (under.includes(concept) ? [mover] : [])),
      })),
      wanting: parties,
      gains: this.decisionMakers(target['gains'], path(at, 'gains')),
      losers: this.decisionMakers(target['losers'], path(at, 'losers')),
    };
    return { at, edits: [], states: [claim] };
  }

  /** Ids of concepts that were asked about, each once. */
  #among(concepts: readonly string[], value: unknown, at: string): string[] {
    const ids = this.list(value, at, (id, where) => this.text(id, where));
    this.distinct(ids, at);
    const stray = ids.findIndex((id) => !concepts.includes(id));
    if (stray >= 0) this.note(documentProblem('concept-not-analysed'), `${at}[${stray}]`);
    return ids;
  }

  #refused(value: unknown, at: string, parties: readonly number[]): ClaimedSet {
    const { state, unwilling } = this.object(value, at);
    const who = this.decisionMakers(unwilling, path(at, 'unwilling'));
    const claim = { state: this.state(state, path(at, 'state')), under: [] };
    return { at, edits: [], states: [{ ...claim, unwilling: { of: parties, who } }] };
  }

  /** What is said of additions that let a state be a deal that holds, and of which state and concept. */
  #additions(value: unknown, at: string, sides: Sides, wanting: readonly number[]) {
    const addition = this.object(value, at);
    const state = this.state(addition['state'], path(at, 'state'));
    const concept = this.text(addition['concept'], path(at, 'concept'));
    if (findConcept(concept) === undefined) {
      this.note(claimProblem('no-concept-of-model', { name: concept }), path(at, 'concept'));
    }
    const size = this.size(addition, at);
    const states = [{ ...verdict(state, concept, true), wanting }];
    const asWritten: ClaimedSet = {
      ...{ at: path(at, 'provedAbove'), edits: [], isFalse: claimProblem('holds-as-written') },
      states,
    };
    const strays = straysFrom((edit) => isTerm(edit, sides) || isWish(edit, sides));
    const { sets, locks } = addition;
    const ends = this.#optional(addition, 'ends', (one, where) =>
      this.#end(one, where, state, sides),
    );
    const claimed: ClaimedSet[] = [
      ...(size === 0 ? [] : [asWritten]),
      ...this.list(sets, path(at, 'sets'), (edits, where) => ({ edits, where })).map(
        ({ edits, where }, k) => {
          const end = ends[k] ?? { state, signed: [] };
          return {
            ...{ at: where, edits, strays, list: `${path(at, 'sets')} ${end.signed.join()}` },
            states: [{ ...verdict(end.state, concept, true), wanting }],
            ...(typeof size === 'number' && { size: size - end.signed.length }),
          };
        },
      ),
      ...(locks === undefined
        ? []
        : this.#locks(locks, path(at, 'locks'), state).map((one) => ({ ...one, strays, states }))),
    ];
    return { about: `${state} ${concept}`, sets: claimed };
  }

  /** Where a set leads by what is signed as well, which is to be all that is otherwise there. */
  #end(value: unknown, at: string, from: StateCode, { parties, means }: Sides) {
    const { casebook } = this;
    const end = this.object(value, at);
    const state = this.state(end['state'], path(at, 'state'));
    const signed = this.list(end['signed'], path(at, 'signed'), (one, where) => {
      const { agreement, level } = this.object(one, where);
      return `${this.text(agreement, where)}=${this.text(level, where)}`;
    });
    if (this.problem !== undefined) return { state, signed };
    const [before, after] = [casebook.states.levels(from), casebook.states.levels(state)];
    const others = casebook.options.flatMap(({ option: { owner, levels } }, k) =>
      before[k] === after[k] ? [] : [`${owner}=${levels[after[k]!]!.id}`],
    );
    const isTheirs = casebook.conflict.bodies.every(
      ({ id, members, agreement }) =>
        !signed.some((one) => one.startsWith(`${id}=`)) ||
        (agreement !== undefined && members.some((one) => parties.includes(one.id))),
    );
    if (signed.toSorted().join() !== others.toSorted().join() || !isTheirs) {
      this.note(claimProblem('edit-not-asked'), path(at, 'signed'));
    } else if (signed.length > 0 && !means.includes('signatures')) {
      this.note(claimProblem('edit-not-asked'), path(at, 'signed'));
    }
    return { state, signed };
  }

  /** Sets of locks as edits, all as large as the first one. */
  #locks(value: unknown, at: string, state: StateCode): Omit<ClaimedSet, 'states'>[] {
    const { options, states } = this.casebook;
    const [first]: unknown[] = Array.isArray(value) ? value : [];
    const size = Array.isArray(first) ? first.length : 0;
    return this.list(value, at, (set, where) => {
      const edits = this.list(set, where, (value, place) => {
        const name = this.text(value, place);
        const found = options.findIndex(({ option }) => `${option.owner}.${option.id}` === name);
        if (found < 0 || this.problem !== undefined) {
          this.note(documentProblem('unknown-option-in-document', { name }), place);
          return undefined;
        }
        const { owner: of, id, levels } = options[found]!.option;
        const level = levels[states.levels(state)[found]!]!.id;
        return { kind: 'lock', of, option: id, value: level };
      });
      return { at: where, edits, list: at, size };
    });
  }
}

function verdict(state: StateCode, concept: string, holds: boolean): ClaimedState {
  return { state, under: [{ concept, holds }] };
}

function straysFrom(
  isAsked: (edit: Judgement) => boolean,
): (edit: Judgement) => Problem | undefined {
  return (edit) => (isAsked(edit) ? undefined : claimProblem('edit-not-asked'));
}

/** Whether it is about what one of some wants, and about nobody's picture of that. */
function isOf(edit: Judgement, ids: readonly string[]): boolean {
  return 'of' in edit && ids.includes(edit.of) && !('viewer' in edit && edit.viewer !== undefined);
}

function isWish(edit: Judgement, { parties, means }: Sides): boolean {
  return means.includes('statements') && changesOrder(edit) && isOf(edit, parties);
}

/** Whether it is a term: a lock of who takes part, a penalty, or a veto in a body that takes part. */
function isTerm(edit: Judgement, { parties, bodies, means }: Sides): boolean {
  switch (edit.kind) {
    case 'lock':
      return means.includes('locks') && [...parties, ...bodies].includes(edit.of);
    case 'penalty':
      return means.includes(parties.includes(edit.by) ? 'penalties' : 'guarantors');
    case 'rule':
      return means.includes('rules') && bodies.includes(edit.of);
    case 'notice':
      return means.includes('notice') && bodies.includes(edit.of);
    case 'vote':
      return means.includes('votes') && bodies.includes(edit.of) && !parties.includes(edit.member);
    default:
      return false;
  }
}
