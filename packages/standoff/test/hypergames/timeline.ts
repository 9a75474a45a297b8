import fc from 'fast-check';
import { type Model, parse } from '../../src/index.ts';
import { type Hypergame, modelText, moverId, optionId, signalId } from './description.ts';
import { maybe } from './random-hypergame.ts';

/** An event of a timeline: options that it sets, who is said to have done it, and signals received then. */
export interface Event {
  readonly sets: readonly { readonly option: number; readonly level: number }[];
  readonly by: number | undefined;
  readonly signals: readonly number[];
}

/** Random events of a hypergame; most set one option or two, some all, and some restate what is so. */
export function randomTimeline(game: Hypergame): fc.Arbitrary<readonly Event[]> {
  const { options, preferences, body, signals } = game;
  const movers = preferences.length + (body ? 1 : 0);
  const all = options.map((_, option) => option);
  const some = fc.oneof(
    { weight: 4, arbitrary: fc.subarray(all, { minLength: 1, maxLength: 1 }) },
    {
      weight: 3,
      arbitrary: fc.subarray(all, { minLength: 1, maxLength: Math.min(2, all.length) }),
    },
    { weight: 1, arbitrary: fc.subarray(all) },
  );
  const event = fc.record({
    sets: some.chain((chosen) =>
      fc.tuple(...chosen.map((option) => levelOf(options[option]!.levels, option))),
    ),
    by: maybe(fc.nat(movers - 1), 2),
    signals: fc.subarray(signals.map((_, k) => k)).map((drawn) => drawn.slice(0, 1)),
  });
  return fc
    .array(event, { minLength: 1, maxLength: 5 })
    .filter((events) => events.some(({ sets }) => sets.length > 0));
}

function levelOf(levels: number, option: number) {
  return fc.nat(levels - 1).map((level) => ({ option, level }));
}

/** The model of a hypergame with a timeline. Throws where the file would have an error. */
export function modelWithTimeline(game: Hypergame, timeline: readonly Event[]): Model {
  const nameOf = (option: number) =>
    `${moverId(game, game.options[option]!.owner)}.${optionId(game, option)}`;
  const file = {
    ...JSON.parse(modelText(game)),
    timeline: timeline.map(({ sets, by, signals }, k) => ({
      on: `2001-01-0${k + 1}`,
      what: `Event ${k + 1}`,
      ...(by !== undefined && { by: moverId(game, by) }),
      ...(sets.length > 0 && {
        sets: Object.fromEntries(sets.map(({ option, level }) => [nameOf(option), `l${level}`])),
      }),
      ...(signals.length > 0 && { signals: signals.map(signalId) }),
    })),
  };
  const { model, diagnostics } = parse(JSON.stringify(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) {
    throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return model;
}
