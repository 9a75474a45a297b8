import {
  asTaken,
  type ClaimLink,
  type Conflict,
  isTaken,
  type MisreadFact,
  type Perception,
  type Picture,
  type Signal,
} from '@standoff/language';
import {
  percentSure,
  sayStandsFor,
  sayNotTaken as sayToldNotTaken,
  sayReceived as sayToldReceived,
} from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import { gatherLinks } from '../words/claim-links.ts';
import type { Games } from './own-games.ts';

/** Something that somebody sees otherwise than it is, in a sentence without its stop. */
export interface PictureWords {
  readonly text: string;
  readonly claims: readonly ClaimLink[];
}

/** What a decision maker sees otherwise than it is, by what the file says and by the signals that it has received. */
export function sayPicture({ truth, own, signals }: Games, viewer: number): PictureWords[] {
  const { casebook } = truth;
  const { picture } = own[viewer]!;
  const conflict = asTaken(casebook.conflict);
  const { id } = casebook.decisionMakers[viewer]!;
  const received = signals.filter(({ to }) => to.includes(id));
  const corrected = received.flatMap(({ corrects }) => corrects);
  return [
    ...conflict.perceptions
      .filter(({ observer }) => observer === id)
      .flatMap((one) => whatIsLeft(one, picture))
      .map((one) => sayPerception(casebook, one)),
    ...conflict.misread
      .filter(({ observer, fact }) => observer === id && !corrected.includes(fact))
      .map((one) => ({ text: sayMisread(casebook, one), claims: one.because })),
    ...received.map((signal) => sayReceived(conflict, id, signal)),
  ];
}

/** `The United States takes “War” never to be the case`. */
function sayMisread(
  casebook: Casebook,
  { observer: viewer, fact, as, says, span }: MisreadFact,
): string {
  const when = { kind: 'constant', value: as, span } as const;
  return withWords(sayJudgement(casebook, { kind: 'fact', viewer, fact, when, chance: 1 }), says);
}

function withWords(text: string, says: string | undefined): string {
  return says === undefined ? text : sayStandsFor(text, says);
}

/**
 * What the file says of how somebody sees the conflict and is less than half sure of, so that it is not taken to be
 * so, as a sentence; nothing where there is none.
 */
export function sayNotTaken(casebook: Casebook): string {
  const { perceptions, misread } = casebook.conflict;
  const left = [
    ...perceptions
      .filter((one) => !isTaken(one))
      .map((one) => ({ ...one, text: sayPerception(casebook, one).text })),
    ...misread
      .filter((one) => !isTaken(one))
      .map((one) => ({ ...one, text: sayMisread(casebook, one) })),
  ].map(({ text, sure = 1 }) => `${text} (${percentSure(sure)})`);
  if (left.length === 0) return '';
  return sayToldNotTaken(left);
}

/**
 * A view without what signals have put right, and then without what the author says that it stands for; nothing where
 * they have put right all of it.
 */
function whatIsLeft(one: Perception, { orders, hidden }: Picture): Perception[] {
  const { preference, edits, says, ...rest } = one;
  const order = orders.has(one.observed)
    ? { ...(preference && { preference }), edits }
    : { edits: [] };
  const isHidden = (option: string) =>
    hidden.some(({ owner, option: other }) => owner === one.observed && other === option);
  const isWhole =
    one.hides.every(isHidden) &&
    (orders.has(one.observed) || (preference === undefined && edits.length === 0));
  const left = {
    ...{ ...rest, ...order, hides: one.hides.filter(isHidden) },
    ...(isWhole && says !== undefined && { says }),
  };
  const isSomething =
    orders.has(one.observed) ||
    left.hides.length > 0 ||
    left.foresight !== undefined ||
    left.perceptions !== undefined;
  return isSomething ? [left] : [];
}

function sayPerception(casebook: Casebook, perception: Perception): PictureWords {
  const { observer: viewer, observed: of, ...as } = perception;
  const links = as.edits.flatMap((edit) => (edit.kind === 'add' ? edit.statement.because : []));
  return {
    text: withWords(sayJudgement(casebook, { kind: 'view', viewer, of, as }), as.says),
    claims: gatherLinks([...as.because, ...links]),
  };
}

function sayReceived({ decisionMakers }: Conflict, id: string, signal: Signal): PictureWords {
  const called = decisionMakers.find((one) => one.id === id)!;
  return { text: sayToldReceived(called, signal.says), claims: signal.because };
}
