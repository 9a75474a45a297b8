import {
  applyJudgements,
  type Conflict,
  type Judgement,
  modeOfDegree,
  type PreferenceEntry,
  readJudgements,
  type Statement,
} from '@standoff/language';
import { changeOfJudgement, readJudgement } from './change-of-judgement.ts';
import type { PreferenceChange, StatementMode } from './shown-preferences.ts';

/**
 * The conflict after a change of preferences, without its text; undefined where the change cannot be
 * said by judgements, or these do not apply. The text says then what is the matter.
 */
export function judgePreference(
  conflict: Conflict,
  change: PreferenceChange,
): Conflict | undefined {
  const judgements = judgementsOf(conflict, change);
  const outcome = judgements && applyJudgements(conflict, judgements);
  return outcome?.status === 'applied' ? outcome.conflict : undefined;
}

/** What is switched off is a comment in the text and no part of the conflict. */
function judgementsOf(
  conflict: Conflict,
  change: PreferenceChange,
): readonly Judgement[] | undefined {
  const of = change.decisionMaker;
  switch (change.kind) {
    case 'move':
      return [{ kind: 'move', of, place: change.from, to: change.to }];
    case 'remove':
      return [{ kind: 'drop', of, place: change.place }];
    case 'add':
      return added(conflict, change);
    case 'judge': {
      const judgement = readJudgement(conflict, change.judgement);
      const plain = judgement && changeOfJudgement(conflict, judgement);
      return plain ? judgementsOf(conflict, plain) : judgement && [judgement];
    }
    case 'mode':
      return meantOtherwise(conflict, change);
    case 'switch-off':
    case 'switch-on':
      return undefined;
  }
}

function added(
  conflict: Conflict,
  { decisionMaker, statement }: PreferenceChange & { readonly kind: 'add' },
): readonly Judgement[] | undefined {
  const { mode, formula, ...rest } = statement;
  const json = { kind: 'add', of: decisionMaker, statement: { [mode]: formula, ...rest } };
  const read = readJudgements(conflict, [json]);
  return read.status === 'read' ? read.judgements : undefined;
}

/** For or against first, in the degree that the statement has; then the other degree. */
function meantOtherwise(
  conflict: Conflict,
  { decisionMaker: of, place, mode, quiet }: PreferenceChange & { readonly kind: 'mode' },
): readonly Judgement[] | undefined {
  const entry = entryAt(conflict, of, place);
  if (entry?.kind !== 'statement') return undefined;
  if (mode === 'more' || mode === 'less') {
    // An amount is wanted the other way round; its words would say the first.
    if (!('amount' in entry) || mode === entry.mode) return undefined;
    const statement = { ...withoutWords(entry), mode };
    return [{ kind: 'restate', of, place, statement }];
  }
  if ('amount' in entry) return undefined;
  const [greatly, was] = [isGreat(mode), isGreat(entry.mode)];
  const inDegree = modeOfDegree(mode, was);
  const quieter = quiet && entry.says !== undefined;
  const statement = { ...(quieter ? withoutWords(entry) : entry), mode: inDegree };
  const judgements: readonly Judgement[] = [
    ...(inDegree === entry.mode && !quieter
      ? []
      : [{ kind: 'restate', of, place, statement } as const]),
    ...(greatly === was ? [] : [{ kind: 'degree', of, place, greatly } as const]),
  ];
  return judgements.length > 0 ? judgements : undefined;
}

function withoutWords<S extends Statement>({ says: _, ...entry }: S): Omit<S, 'says'> {
  return entry;
}

function isGreat(mode: StatementMode): boolean {
  return mode === 'never' || mode === 'must';
}

function entryAt(conflict: Conflict, of: string, place: number): PreferenceEntry | undefined {
  const entries = entriesOf(conflict.decisionMakers.find(({ id }) => id === of));
  return entries[place - 1];
}

function entriesOf(owner: Conflict['decisionMakers'][number] | undefined) {
  return owner?.preference.kind === 'prioritized' ? owner.preference.statements : [];
}

/** How the statements of everybody stand to those of another conflict; `other` where what else it says differs. */
export function compareStatements(one: Conflict, other: Conflict): 'same' | 'alike' | 'other' {
  if (one.facts !== other.facts || content(besides(one)) !== content(besides(other)))
    return 'other';
  const pairs = one.decisionMakers.map(
    (owner, k) => [entriesOf(owner), entriesOf(other.decisionMakers[k])] as const,
  );
  const every = (test: (entry: PreferenceEntry, beside: PreferenceEntry) => boolean) =>
    pairs.every(
      ([entries, others]) =>
        entries.length === others.length && entries.every((entry, at) => test(entry, others[at]!)),
    );
  if (every((entry, beside) => entry === beside)) return 'same';
  return every((entry, beside) => content(entry) === content(beside)) ? 'alike' : 'other';
}

/** What may be judged besides statements: rankings, how options may move, and how bodies decide. */
function besides({ decisionMakers, bodies }: Conflict) {
  const own = decisionMakers.map(({ preference, options }) => {
    return [options, preference.kind === 'ranking' ? preference : undefined];
  });
  return [own, bodies];
}

/** What is said, wherever it stands. */
function content(entry: unknown): string {
  return JSON.stringify(entry, (key, value: unknown) => (key === 'span' ? undefined : value));
}
