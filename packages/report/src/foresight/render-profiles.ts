import {
  type HoldingProfiles,
  type ProfileWords,
  sayHoldingProfiles,
  sayNamedState,
} from '@standoff/study';
import { capitalize, sayPreferenceReading } from '@standoff/wording';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';

/** Under which foresight of each a state holds, as text for a terminal of this many columns. */
export function renderProfiles(profiles: HoldingProfiles, style: Style, width: number): string {
  const { casebook, state } = profiles;
  const { whether, movers, coalitions, unmoved } = sayHoldingProfiles(profiles);
  const drawn = (some: readonly ProfileWords['whether'][]) =>
    inDress(some, casebook, style).map(({ text }) => text);
  const alone = (some: readonly ProfileWords['whether'][]) =>
    drawn(some).map((text) => paragraph(text, width));
  const id = style.quiet(`(${casebook.stateId(state)})`);
  const heading = `${style.strong(capitalize(sayNamedState(casebook, state)))} ${id}`;
  return [
    paragraph(heading, width),
    ...(casebook.reading
      ? [style.quiet(paragraph(sayPreferenceReading(casebook.reading), width))]
      : []),
    ...alone([whether]),
    ...drawn([...movers, ...coalitions]).map((text) => bullet(text, style, width)),
    ...alone(unmoved === undefined ? [] : [unmoved]),
  ].join('\n');
}
