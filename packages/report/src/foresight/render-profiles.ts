import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayConcepts } from '../words/concept-words.ts';
import { count, listOf } from '../words/lists.ts';
import { capitalize, proseName } from '../words/prose-name.ts';
import { sayReading } from '../words/reading-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import type { HoldingProfiles, MoverForesight } from './holding-profiles.ts';

/** Under which foresight of each a state holds, as text for a terminal of this many columns. */
export function renderProfiles(profiles: HoldingProfiles, style: Style, width: number): string {
  const { casebook, state, movers, unmoved } = profiles;
  const id = style.quiet(`(${casebook.stateId(state)})`);
  const heading = `${style.strong(capitalize(sayNamedState(casebook, state)))} ${id}`;
  return [
    paragraph(heading, width),
    ...(casebook.reading ? [style.quiet(paragraph(sayReading(casebook.reading), width))] : []),
    paragraph(sayWhether(profiles), width),
    ...(profiles.holding === profiles.profiles ? [] : movers).map((mover) =>
      bullet(sayMover(profiles, mover), style, width),
    ),
    ...(unmoved.length === 0 ? [] : [paragraph(sayUnmoved(profiles), width)]),
  ].join('\n');
}

/** Whether it holds at all, and for how many of the ways to look ahead. */
function sayWhether({ movers, concepts, profiles, holding, casebook }: HoldingProfiles): string {
  if (holding === profiles) return 'Holds whatever the foresight of each.';
  const share = `${count(holding)} of the ${count(profiles)} profiles of ${listOf(concepts.map(({ symbol }) => symbol))}`;
  if (holding > 0) return `Holds under ${share}: when each looks ahead as follows.`;
  const never = movers.filter(({ staysUnder }) => staysUnder.length === 0);
  const names = never.map(({ decisionMaker }) => nameOf(casebook, decisionMaker));
  return `Holds under no profile: ${listOf(names)} would leave whatever the foresight.`;
}

function sayMover({ casebook, concepts }: HoldingProfiles, mover: MoverForesight): string {
  const name = capitalize(nameOf(casebook, mover.decisionMaker));
  const { staysUnder } = mover;
  return staysUnder.length === 0
    ? `${name} leaves, whatever its foresight.`
    : `${name} stays ${sayConcepts(staysUnder, concepts, 'one')}.`;
}

function sayUnmoved({ casebook, unmoved }: HoldingProfiles): string {
  const names = capitalize(listOf(unmoved.map((dm) => nameOf(casebook, dm))));
  return unmoved.length === 1
    ? `${names} has no move anywhere, so its foresight does not matter.`
    : `${names} have no move anywhere, so their foresight does not matter.`;
}

function nameOf({ movers }: HoldingProfiles['casebook'], mover: number): string {
  return proseName(movers[mover]!.name);
}
