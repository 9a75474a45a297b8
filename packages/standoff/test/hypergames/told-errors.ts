import { factId, type Hypergame, moverId, optionId } from './description.ts';
import type { Pictures } from './misjudgement-oracle.ts';

/** An error as the program tells it. */
export type ToldError = Readonly<Record<string, unknown>>;

/** The pictures after errors, each of which counts on those before it. */
export function withErrors(
  game: Hypergame,
  pictures: Pictures,
  errors: readonly ToldError[],
): Pictures {
  return errors.reduce((seen, error) => withError(game, seen, error), pictures);
}

function withError(game: Hypergame, pictures: Pictures, error: ToldError): Pictures {
  const mover = (id: unknown) => {
    const found = [...game.preferences, game.body].findIndex((_, k) => moverId(game, k) === id);
    if (found < 0) throw new Error(`nobody is called ${id}`);
    return found;
  };
  const viewer = mover(error['viewer']);
  const picture = pictures[viewer]!;
  const place = Number(error['place']);
  switch (error['kind']) {
    case 'hide': {
      const option = game.options.findIndex(
        ({ owner }, k) => owner === mover(error['of']) && optionId(game, k) === error['option'],
      );
      const others = picture.hidden.filter((one) => one !== option);
      const hidden = error['value'] === false ? others : [...others, option];
      return pictures.with(viewer, { ...picture, hidden });
    }
    case 'fact': {
      const fact = game.facts.findIndex((_, k) => factId(k) === error['fact']);
      const value = error['value'] === true;
      return pictures.with(viewer, { ...picture, facts: picture.facts.with(fact, value) });
    }
    case 'drop':
      return pictures.with(viewer, reordered(place, undefined));
    case 'move':
      return pictures.with(viewer, reordered(place, Number(error['to'])));
    case 'swap':
      return pictures.with(viewer, reordered(place, place + 1));
    default:
      throw new Error(`no error is of the kind ${error['kind']}`);
  }

  function reordered(from: number, to: number | undefined) {
    const of = mover(error['of']);
    const seen = picture.preferences[of]!;
    if (of === viewer || seen.kind !== 'order') throw new Error('no order of another');
    const moved = seen.places[from - 1];
    if (moved === undefined) throw new Error(`nothing stands at ${from}`);
    const left = seen.places.toSpliced(from - 1, 1);
    const places = to === undefined ? left : left.toSpliced(to - 1, 0, moved);
    return { ...picture, preferences: picture.preferences.with(of, { kind: 'order', places }) };
  }
}
