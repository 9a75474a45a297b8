import { type Answered, type CoalitionStudy, coalitions, identityOf } from '@standoff/study';
import { isAbridged, renderCoalitions } from '../coalitions/render-coalitions.ts';
import { coalitionsToJson } from '../json/coalitions-json.ts';
import type { ToGoOn } from '../text/to-go-on.ts';
import { levelsReadToJson, tellLevelsRead } from './levels-told.ts';
import { askedIn, type CommandWords, tell, variantIn } from './tell.ts';

/** How it is told what coalitions can do. */
export const coalitionsTold = tell(coalitions, {
  formats: ['standoff.coalitions/1'],
  json(answered) {
    const about = [identityOf(answered.setting.model), variantIn(answered)] as const;
    return {
      ...coalitionsToJson(answered.result, ...about),
      ...levelsReadToJson(coalitions, answered),
    };
  },
  text(answered, layout) {
    const { style, width, commands } = layout;
    const goOn = commands ? howToGoOn(answered, commands) : {};
    const text = renderCoalitions(answered.result, style, width, goOn);
    return tellLevelsRead(coalitions, answered, layout, text);
  },
});

/** The same question about another equilibrium that is upset, and for all that the text leaves out. */
function howToGoOn(answered: Answered<CoalitionStudy>, commands: CommandWords): ToGoOn {
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
    ways.push({ gives: '--state gives the reasons of each', words: flag('state', id) });
  }
  if (isAbridged(answered.result)) {
    const words = `${flag('state', state)}${flag('limit', limit?.toString())}${flag('only', only)} --json`;
    ways.push({ gives: '--json gives all that was found', words });
  }
  return {
    commands: ways.map(({ words }) => command + words),
    commandsNeed: commands.need(ways.map(({ gives }) => gives)),
  };
}
