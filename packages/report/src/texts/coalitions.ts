import type { Detail } from '@standoff/propositions';
import { type Answered, type CoalitionStudy, coalitions } from '@standoff/study';
import { groupHeadings } from '@standoff/wording';
import { isAbridged, renderCoalitions } from '../coalitions/render-coalitions.ts';
import type { coalitionsTold } from '../tellings/coalitions.ts';
import { askedIn, variantIn } from '../tellings/tell.ts';
import type { ToGoOn } from '../text/to-go-on.ts';
import type { CommandWords, InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** What coalitions can do, as text. */
export const coalitionsInText: InTextOf<typeof coalitionsTold> = {
  details: true,
  text(answered, layout) {
    const { style, width, detail = 'default', commands } = layout;
    const toGoOn = commands && detail !== 'brief' ? howToGoOn(answered, commands, detail) : {};
    const text = renderCoalitions(answered.result, { style, width, detail, toGoOn });
    return tellLevelsRead(coalitions, answered, layout, text);
  },
};

/** The same question about another equilibrium that is upset, and for all that the text leaves out. */
function howToGoOn(
  answered: Answered<CoalitionStudy>,
  commands: CommandWords,
  detail: Detail,
): ToGoOn {
  const { casebook, from, equilibria } = answered.result;
  const { state, coalition, reading, concepts, limit, only } = askedIn(coalitions, answered);
  const flag = (word: string, value: string | undefined) =>
    value === undefined ? '' : ` --${word} ${commands.word(value)}`;
  const command = [
    `${commands.program} coalitions ${commands.model}`,
    flag('variant', variantIn(answered)),
    flag('coalition', coalition?.join('+')),
    flag('reading', reading),
    flag('concepts', concepts?.join(',')),
  ].join('');
  const other = equilibria?.upset.find((upset) => upset.state !== from?.state);
  const ways: { readonly gives: string; readonly words: string }[] = [];
  if (other !== undefined) {
    const id = casebook.stateId(other.state);
    ways.push({ gives: groupHeadings.eachState, words: flag('state', id) });
  }
  if (isAbridged(answered.result, detail)) {
    const words = `${flag('state', state)}${flag('limit', limit?.toString())}${flag('only', only)} --json`;
    ways.push({ gives: groupHeadings.allInJson, words });
  }
  return {
    commands: ways.map(({ words }) => command + words),
    commandsNeed: commands.need(ways.map(({ gives }) => gives)),
  };
}
