import type { Concept } from '@standoff/engine';
import {
  type Belief,
  type ByError,
  type Casebook,
  claimsOf,
  type Misjudged,
  type MisjudgedMove,
  type Perceptions,
  sayChanges,
  sayNamedState,
  sayNotTaken,
  sayPicture,
  saySanction,
  sayWhoLooks,
  tellingCells,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  inWords,
  listOf,
  numberWord,
  proseName,
} from '@standoff/wording';
import { cite, listClaims } from '../text/claims.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayUnknownOptions } from './unknown-options.ts';

/** What everybody takes the conflict to be, as text for a terminal of this many columns. */
export function renderPerceptions(perceptions: Perceptions, style: Style, width: number): string {
  const { games } = perceptions;
  const { conflict } = games.truth.casebook;
  const pictures = games.own.flatMap(({ viewer }) => sayPicture(games, viewer));
  const claims = listClaims(
    conflict,
    claimsOf(pictures.flatMap((picture) => picture.claims)),
    style,
    width,
  );
  const seen =
    pictures.length === 0
      ? [paragraph('The file says of nobody that it sees anything otherwise than it is.', width)]
      : pictures.map(({ text, claims }) => bullet(cite(`${text}.`, claims, style), style, width));
  return [
    [
      style.heading('How everybody sees the conflict'),
      style.quiet(paragraph(sayPerceptionsHeld(perceptions), width)),
      ...seen,
    ].join('\n'),
    ...gathered(perceptions).map((concepts) => renderConcepts(perceptions, concepts, style, width)),
    ...(claims.length === 0 ? [] : [[style.heading('Claims'), ...claims].join('\n')]),
  ].join('\n\n');
}

/** What is held fixed, before anything is found. */
export function sayPerceptionsHeld({ games }: Perceptions): string {
  const { casebook } = games.truth;
  const { conflict } = casebook;
  const others = conflict.signals.length - games.signals.length;
  const signals =
    conflict.signals.length === 0
      ? ''
      : ` ${games.signals.length === 0 ? 'No signal of the file has' : `${capitalize(inWords(games.signals.length, 'signal'))} of the file ${games.signals.length === 1 ? 'has' : 'have'}`} been received${games.signals.length > 0 && others > 0 ? `, ${numberWord(others)} not` : ''}.`;
  const hidden = sayUnknownOptions(games);
  const notTaken = sayNotTaken(casebook);
  return `What the file does not say is seen as it is. Preferences are taken in the general reading.${signals}${hidden}${notTaken === '' ? '' : ` ${notTaken}`}`;
}

/** The concepts, those together of which everything that is told is the same. */
function gathered({ concepts, beliefs, misjudged }: Perceptions): Concept[][] {
  const groups = new Map<string, Concept[]>();
  for (const concept of concepts) {
    const { shared, heldThoughMisread, heldByError, leftByError } = beliefs.get(concept.id)!;
    const moves = misjudged.get(concept.id);
    const key = JSON.stringify([
      [...shared],
      [...heldThoughMisread],
      heldByError,
      leftByError,
      moves?.surprises.map(({ mover, from, to }) => `${mover} ${from} ${to}`),
      moves?.missed.map(({ mover, from, to }) => `${mover} ${from} ${to}`),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), concept]);
  }
  return [...groups.values()];
}

function renderConcepts(
  perceptions: Perceptions,
  concepts: readonly Concept[],
  style: Style,
  width: number,
): string {
  const [first] = concepts as [Concept, ...Concept[]];
  const belief = perceptions.beliefs.get(first.id)!;
  const { casebook } = perceptions.games.truth;
  const heading = sayWhoLooks(concepts);
  const misjudged = perceptions.misjudged.get(first.id);
  const lines = [...sayClasses(casebook, belief), ...sayMisjudged(casebook, misjudged)];
  return [
    style.strong(heading),
    paragraph(sayBeliefCounts(belief), width),
    ...lines.map((line) => bullet(line, style, width)),
  ].join('\n');
}

/** How many states are equilibria, and in how many everybody stays. */
export function sayBeliefCounts({
  hyperEquilibria,
  shared,
  heldThoughMisread,
  leftByError,
}: Belief): string {
  const equilibria = shared.count + heldThoughMisread.count + leftByError.length;
  const are = equilibria === 1 ? 'is an equilibrium' : 'are equilibria';
  const stay = `Everybody stays, as it sees the conflict, in ${count(hyperEquilibria.count)}.`;
  return `${capitalize(counted(equilibria, 'state'))} ${are}. ${stay}`;
}

/** So many states of a class are named. */
const FEW = 3;

function sayClasses(
  casebook: Casebook,
  { shared, heldThoughMisread, heldByError, leftByError }: Belief,
): string[] {
  const cells = (set: Iterable<number>) => nameSome(casebook, [...set], (cell) => cell);
  const errors = (list: readonly ByError[]) => nameSome(casebook, list, ({ cell }) => cell);
  const whose = (list: readonly ByError[]) => sayWhose(casebook, list);
  return [
    ...(shared.count > 0
      ? [`Seen alike by everybody: ${count(shared.count)}${cells(shared)}.`]
      : []),
    ...(heldThoughMisread.count > 0
      ? [
          `Equilibria in which everybody stays, though somebody expects another to leave: ${count(heldThoughMisread.count)}${cells(heldThoughMisread)}.`,
        ]
      : []),
    ...(heldByError.length > 0
      ? [
          `Hold only by an error: ${count(heldByError.length)}${whose(heldByError)}${errors(heldByError)}.`,
        ]
      : []),
    ...(leftByError.length > 0
      ? [
          `Equilibria that somebody leaves by an error: ${count(leftByError.length)}${whose(leftByError)}${errors(leftByError)}.`,
        ]
      : []),
  ];
}

/** `, of North Korea 48`. */
function sayWhose(casebook: Casebook, list: readonly ByError[]): string {
  const counts = new Map<number, number>();
  for (const { by } of list)
    for (const mover of by) counts.set(mover, (counts.get(mover) ?? 0) + 1);
  const [only] = counts;
  if (counts.size === 1) return `, of ${proseName(casebook.movers[only![0]]!.name)}`;
  const parts = Array.from(
    counts,
    ([mover, times]) => `${proseName(casebook.movers[mover]!.name)} in ${count(times)}`,
  );
  return `, of ${listOf(parts)}`;
}

function nameSome<T>(casebook: Casebook, items: readonly T[], cellOf: (item: T) => number): string {
  const told = tellingCells(casebook, items, cellOf, FEW).map((item) => {
    const code = casebook.space.codeOf(cellOf(item));
    return `${sayNamedState(casebook, code)} (${casebook.stateId(code)})`;
  });
  return items.length <= FEW ? `: ${told.join('; ')}` : `, such as ${told.join('; ')}`;
}

function sayMisjudged(casebook: Casebook, misjudged: Misjudged | undefined): string[] {
  if (misjudged === undefined) return [];
  return [
    ...sayMoves(
      casebook,
      misjudged.surprises,
      'Moves that seem safe and are not',
      'does not foresee',
    ),
    ...sayMoves(casebook, misjudged.missed, 'Moves that are safe and do not seem so', 'fears'),
  ];
}

function sayMoves(
  casebook: Casebook,
  moves: readonly MisjudgedMove[],
  what: string,
  sees: string,
): string[] {
  if (moves.length === 0) return [];
  const [example] = tellingCells(casebook, moves, ({ from }) => casebook.space.cellOf(from), 1);
  const { mover, from, to, sanction } = example!;
  const { name } = casebook.movers[mover]!;
  const { verb } = agreementOf([casebook.movers[mover]!]);
  const move = `from ${sayNamedState(casebook, from)} ${proseName(name)} ${verb('moves')} to “${sayChanges(casebook, from, to)}”`;
  const seen = sees === 'fears' ? verb('fears') : `${verb('does')} not foresee`;
  const reply =
    sanction === undefined ? '' : ` and ${seen} that ${saySanction(casebook, to, sanction)}`;
  return [`${what}: ${count(moves.length)}, such as this: ${move}${reply}.`];
}
