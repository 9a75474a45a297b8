import { conceptsOfOneReply } from '@standoff/engine';
import { nodeAt } from '../edits/core/content.ts';
import { ownerAt } from '../edits/references/owner-at.ts';
import { rulesAt } from '../edits/references/rules-at.ts';
import { forms, openings, sayForm } from '../propositions/forms.ts';
import type { ReferenceRole } from '../sections/reference-rules.ts';
import { completeFormula } from './complete-formula.ts';
import { type CursorPlace, cursorPlace } from './cursor-place.ts';
import { type CompletionItem, levelsOf, ofKind, optionsFor } from './items.ts';
import type { KnownFile } from './known-file.ts';
import type { NamedEntries, NamedEntry } from './named-entries.ts';
import { fieldsOf, schemasAt } from './schema-place.ts';

/** What may be written at a place. */
export interface Completions {
  /** Where the word begins that one of them stands in for. */
  readonly from: number;
  readonly items: readonly CompletionItem[];
}

/**
 * What may be written at an offset of a text that may be unfinished. Names are those of `file`, the
 * text as it could be read last.
 */
export function completeAt(text: string, offset: number, file: KnownFile | undefined): Completions {
  const place = cursorPlace(text, offset);
  if (!place) return { from: offset, items: [] };
  const entries = file?.entries ?? new Map();
  const areKeys = isWhereKeysStand(text, place);
  const names = place.isKey ? [] : itemsAt(place, false, entries);
  const keys = areKeys ? itemsAt(asKey(place), true, entries) : [];
  const claims = claimsAt(place, entries);
  const fields = areKeys ? keysFor(place, file) : [];
  const values = place.isKey || place.before !== '' ? [] : valuesFor(place);
  return { from: place.from, items: [...claims, ...names, ...keys, ...fields, ...values] };
}

/** The first key of a mapping cannot be told from its value as long as no colon is written. */
function asKey(place: CursorPlace): CursorPlace {
  return place.isKey ? place : { ...place, meaning: [...place.meaning, place.word] };
}

function itemsAt(place: CursorPlace, isKey: boolean, entries: NamedEntries): CompletionItem[] {
  return rulesAt(place.meaning)
    .filter((rule) => (rule.isKey ?? false) === isKey && !rule.gives)
    .flatMap(({ role }) => itemsFor(role, place, entries))
    .map((item) => (isKey ? { ...item, insert: `${item.label}: ` } : item));
}

/** Claims to cite: in a mapping a grade follows. */
function claimsAt({ isKey, meaning }: CursorPlace, entries: NamedEntries): CompletionItem[] {
  const holder = isKey ? meaning.slice(0, -1) : meaning;
  const key = typeof holder.at(-1) === 'number' ? holder.at(-2) : holder.at(-1);
  if (key !== 'because' || holder.length < 2) return [];
  const claims = ofKind(entries, 'claim');
  return isKey ? claims.map((item) => ({ ...item, insert: `${item.label}: ` })) : claims;
}

function itemsFor(
  role: ReferenceRole,
  { before, meaning, root }: CursorPlace,
  entries: NamedEntries,
): CompletionItem[] {
  const owner = ownerAt(root, meaning);
  const first = before === '';
  switch (role) {
    case 'formula':
    case 'amount':
      return completeFormula(before, owner, entries);
    case 'claim':
    case 'deal':
    case 'fact':
    case 'quantity':
    case 'signal':
    case 'source':
    case 'state':
      return first ? ofKind(entries, role) : [];
    case 'state-pair':
      return ofKind(entries, 'state');
    case 'locator':
      return first ? ofKind(entries, 'source') : [];
    case 'finding':
      return first ? openingsOfFindings() : wordsOfFindings(entries);
    case 'owner':
      return first ? ofKind(entries, 'decision-maker') : [];
    case 'voting-rule':
      return /no veto by/.test(before) ? ofKind(entries, 'decision-maker') : [];
    case 'option':
      return first ? optionsFor(entries, owner) : [];
    case 'level-of-key':
      return first ? levelsOf(entries, `${meaning.at(-1)}`, owner) : [];
    case 'statement':
      return first ? ofKind(entries, 'statement', ({ thing }) => isOwn(thing, owner)) : [];
    case 'file-path':
      return first ? pathsOfItems(entries) : [];
    case 'level-move':
      return meaning[0] === 'agreements'
        ? levelsOf(entries, `${meaning[1]}`, undefined)
        : levelsOf(entries, `${meaning[3]}`, owner);
    case 'own-level':
      return levelsOf(entries, `${meaning[1]}`, undefined);
    // All others are named, so that a new role is thought of here.
    case 'forbidden-move':
    case 'own-option':
    case 'rule':
    case 'tallies':
      return [];
  }
}

function isOwn(thing: NamedEntry['thing'], owner: string | undefined): boolean {
  return 'owner' in thing && thing.owner === owner;
}

/** The places of what has an id in a list, as paths write them. */
function pathsOfItems(entries: NamedEntries): CompletionItem[] {
  return [...entries.values()].flatMap(({ thing, says, path }): CompletionItem[] => {
    if (!['statement', 'rule', 'forbidden-move'].includes(thing.kind)) return [];
    const label = [...path.slice(0, -1), thing.id].join('.');
    // Inside a group a place by number stands in between.
    return path.slice(0, -1).some((step) => typeof step === 'number')
      ? []
      : [{ label, kind: thing.kind, says }];
  });
}

/** What a finding may begin with, and how it goes on. */
function openingsOfFindings(): CompletionItem[] {
  return openings.map((label): CompletionItem => {
    const own = forms.filter(({ opening }) => opening === label);
    return { label, kind: 'value', says: own.map(sayForm).join(', ') };
  });
}

/** Whatever may follow: who, where, and by which concept. */
function wordsOfFindings(entries: NamedEntries): CompletionItem[] {
  const named = (['decision-maker', 'body', 'state', 'deal', 'fact'] as const).flatMap((kind) =>
    ofKind(entries, kind),
  );
  const followed = conceptsOfOneReply.map(
    ({ id, name }): CompletionItem => ({ label: id, kind: 'value', says: name }),
  );
  return [...named, { label: 'status-quo', kind: 'state', says: 'The status quo' }, ...followed];
}

/** Whether a key can be begun here: in braces, or first on a line. */
function isWhereKeysStand(text: string, { isKey, from, before }: CursorPlace): boolean {
  return isKey || (before === '' && /(^|\n) *(- +)*$/.test(text.slice(0, from)));
}

/** Keys that are not there yet, each with what it says. */
function keysFor(
  { isKey, path, meaning, root }: CursorPlace,
  file: KnownFile | undefined,
): CompletionItem[] {
  const [holder, at] = isKey ? [path.slice(0, -1), meaning.slice(0, -1)] : [path, meaning];
  const written = [root, file?.root].flatMap((each) => {
    const node = each && nodeAt(each, holder);
    return node?.kind === 'mapping' ? node.entries.map(({ key }) => key.text) : [];
  });
  const fields = schemasAt(at).flatMap((schema) => Object.entries(fieldsOf(schema)));
  return fields
    .filter(([key]) => !written.includes(key))
    .map(([label, { description }]) => ({
      label,
      kind: holder.length === 0 ? 'section' : 'field',
      says: `${description ?? ''}`,
      insert: `${label}: `,
    }));
}

/** The words of which one has to be chosen. */
function valuesFor({ meaning }: CursorPlace): CompletionItem[] {
  const words = schemasAt(meaning).flatMap((schema) => {
    const { enum: listed } = schema;
    return Array.isArray(listed) ? listed.filter((word) => typeof word === 'string') : [];
  });
  return [...new Set(words)].map((label) => ({ label, kind: 'value', says: '' }));
}
