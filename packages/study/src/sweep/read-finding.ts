import { type Concept, findConcept, misfitOf, type StateCode } from '@standoff/engine';
import type { Read } from '../asking/option.ts';
import { suggest } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { called } from '../query/called.ts';
import { findState } from '../query/find-state.ts';
import type { AskedFinding, Finding } from './finding.ts';
import { isLazy } from './lazy-verdicts.ts';

/** How findings are written, for whoever wrote one otherwise. */
const forms =
  'write "stable STATE CONCEPT", "stable STATE CONCEPT DM", "prefers WHO STATE STATE", "unreached STATE", "passes BODY STATE" or "holds DEAL CONCEPT", with "not" before it if you like';

/** Reads one finding, such as `stable status-quo seq`; a state of several words stands in double quotes or in brackets. */
export function readFinding(casebook: Casebook, text: string): Read<AskedFinding> {
  const words = wordsOf(text);
  const read = readWords(casebook, words);
  if ('problem' in read) return { problem: `"${text}": ${read.problem}` };
  return { value: { id: words.map(quoted).join(' '), finding: read.value } };
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|\(([^()]*)\)|(\S+)/g)].map(
    ([, inQuotes, inBrackets, plain]) => inQuotes ?? inBrackets ?? plain!,
  );
}

function quoted(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word;
}

function readWords(casebook: Casebook, [kind, ...words]: readonly string[]): Read<Finding> {
  switch (kind) {
    case 'not': {
      const read = readWords(casebook, words);
      return 'problem' in read ? read : { value: { kind: 'not', of: read.value } };
    }
    case 'stable':
      return readStable(casebook, words);
    case 'holds':
      return readHolds(casebook, words);
    case 'prefers':
      return readPrefers(casebook, words);
    case 'unreached': {
      if (words.length === 0) return { problem: forms };
      if (casebook.statusQuo === undefined)
        return { problem: 'ways begin at the status quo, and there is none' };
      const state = stateIn(casebook, words.join(' '));
      return 'problem' in state ? state : { value: { kind, state: state.value } };
    }
    case 'passes':
      return readPasses(casebook, words);
    default:
      return { problem: forms };
  }
}

function stateIn(casebook: Casebook, text: string): Read<StateCode> {
  const found = findState(casebook, text);
  return found.status === 'found' ? { value: found.state } : { problem: found.problem };
}

/** `STATE CONCEPT` or `STATE CONCEPT DM`. */
function readStable(casebook: Casebook, words: readonly string[]): Read<Finding> {
  const last = words.at(-1) ?? '';
  const isForAll = findConcept(last) !== undefined;
  const id = isForAll ? last : (words.at(-2) ?? '');
  const state = words.slice(0, isForAll ? -1 : -2).join(' ');
  if (state === '') return { problem: forms };
  const concept = conceptIn(casebook, id);
  if ('problem' in concept) return concept;
  const who = isForAll || last === 'all' ? undefined : moverIn(casebook, last);
  if (who !== undefined && 'problem' in who) return who;
  const found = stateIn(casebook, state);
  if ('problem' in found) return found;
  return {
    value: {
      kind: 'stable',
      state: found.value,
      concept: concept.value,
      ...(who && { who: who.value }),
    },
  };
}

function conceptIn({ model }: Casebook, id: string): Read<Concept> {
  const concept = findConcept(id);
  if (concept === undefined) return { problem: forms };
  if (misfitOf(concept, model) !== undefined) {
    return { problem: `${concept.symbol} cannot be applied to this model` };
  }
  if (!isLazy(concept)) {
    return {
      problem: `under ${concept.symbol} a sweep is not possible: it goes by single comparisons, and is defined for nash, gmr, smr, seq and sseq`,
    };
  }
  return { value: concept };
}

function moverIn({ movers }: Casebook, id: string): Read<number> {
  const position = movers.findIndex((mover) => mover.id === id);
  if (position >= 0) return { value: position };
  const known = movers.map((mover) => mover.id);
  return { problem: `nobody is called ${id}${suggest(id, known)}` };
}

/** A deal holds where the state that it leads to is an equilibrium. */
function readHolds(casebook: Casebook, words: readonly string[]): Read<Finding> {
  const concept = conceptIn(casebook, words.at(-1) ?? '');
  if ('problem' in concept) return concept;
  const name = words.slice(0, -1).join(' ');
  const deal = called(casebook.conflict.deals, name);
  const state = deal && stateOfDeal(casebook, deal);
  if (deal === undefined) {
    const known = casebook.conflict.deals.map(({ id }) => id);
    return {
      problem: `no deal is called ${name}${known.length === 0 ? ': the model has none' : suggest(name, known)}`,
    };
  }
  if (state === undefined) return { problem: `${name} leads to no feasible state` };
  return { value: { kind: 'stable', state, concept: concept.value } };
}

function readPrefers(casebook: Casebook, words: readonly string[]): Read<Finding> {
  const [who = '', better, worse, ...more] = words;
  if (better === undefined || worse === undefined || more.length > 0) {
    return { problem: `${forms}; a state of several words stands in quotation marks` };
  }
  const mover = who === 'all' ? undefined : moverIn(casebook, who);
  if (mover !== undefined && 'problem' in mover) return mover;
  if (mover !== undefined && isBody(casebook, mover.value)) {
    return { problem: `${who} prefers nothing by itself; ask what passes` };
  }
  const [first, second] = [stateIn(casebook, better), stateIn(casebook, worse)];
  if ('problem' in first) return first;
  if ('problem' in second) return second;
  return {
    value: {
      kind: 'prefers',
      better: first.value,
      worse: second.value,
      ...(mover && { who: mover.value }),
    },
  };
}

function readPasses(casebook: Casebook, [id = '', ...words]: readonly string[]): Read<Finding> {
  if (words.length === 0) return { problem: forms };
  if (casebook.statusQuo === undefined)
    return { problem: 'drafts are put at the status quo, and there is none' };
  const mover = moverIn(casebook, id);
  if ('problem' in mover) return mover;
  if (!isBody(casebook, mover.value)) return { problem: `${id} does not vote` };
  const draft = stateIn(casebook, words.join(' '));
  if ('problem' in draft) return draft;
  const { space, statusQuo } = casebook;
  let isDraft = false;
  space.movers[mover.value]!.forEachTarget(space.cellOf(statusQuo), (to) => {
    isDraft ||= to === space.cellOf(draft.value);
  });
  if (!isDraft)
    return { problem: `${casebook.stateId(draft.value)} is no draft of ${id} at the status quo` };
  return { value: { kind: 'passes', body: mover.value, draft: draft.value } };
}
