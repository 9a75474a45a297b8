import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServedPlace } from './places.ts';
import { recallSent } from './sent-before.ts';

interface Kept {
  readonly text: string;
  readonly madeFrom: number | null;
  readonly modelVersion?: number;
}

/** A server whose works of one name have these versions, of which the last but those beside it stands. */
function serve(models: readonly Kept[], latest = models.length, briefings: readonly Kept[] = []) {
  const versions: Readonly<Record<string, readonly Kept[]>> = { models, briefings };
  const answer = (path: string): object | undefined => {
    const [, kind = '', number] =
      /^\/api\/publications\/gazette\/(models|briefings)\/hens\/versions(?:\/(\d+))?$/.exec(path) ??
      [];
    const all = versions[kind] ?? [];
    if (path.endsWith('/works')) {
      const named = (list: readonly Kept[]) => (list.length === 0 ? [] : [{ slug: 'hens' }]);
      return { models: named(models), briefings: named(briefings) };
    }
    return number === undefined
      ? { versions: all.map(({ madeFrom }, k) => ({ version: k + 1, madeFrom })).reverse() }
      : { ...all[Number(number) - 1], version: Number(number), latest };
  };
  const fetch = vi.fn(async (path: string) => Response.json(answer(path)));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

const wanted = { publication: 'gazette', model: 'hens', briefing: 'hens', message: '' };
const fresh: ServedPlace = {
  document: 'd',
  publication: 'gazette',
  names: { model: 'hens', briefing: 'hens' },
  pictures: {},
};
const sent = (text: string, kind = 'model'): ServedPlace => ({
  ...fresh,
  sent: { [kind]: { slug: 'hens', text } },
});
const recall = (place: ServedPlace, model: string, briefing = '') =>
  recallSent(place, wanted, { model, briefing });

describe('before a save', () => {
  it('nothing is asked where the server answered all that was sent', async () => {
    const fetch = serve([]);
    const place = { ...fresh, model: { slug: 'hens', version: 1, text: 'mine' } };
    expect(await recall(place, 'more')).toEqual({ place });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('a new name that nothing has is free', async () => {
    serve([]);
    expect(await recall(fresh, 'mine')).toEqual({ place: fresh });
  });

  it('a name that something else has is refused', async () => {
    serve([{ text: 'theirs', madeFrom: null }]);
    const taken = {
      status: 'refused',
      code: 409,
      problems: [expect.stringMatching(/^There is a model hens in this publication already/)],
    };
    expect(await recall(fresh, 'mine')).toEqual({ place: fresh, problem: taken });
    expect((await recall(sent('mine'), 'mine and more')).problem).toEqual(taken);
    const other = { ...fresh, sent: { model: { slug: 'geese', text: 'theirs' } } };
    expect((await recall(other, 'mine')).problem).toEqual(taken);
  });

  it('what the server took while its answer was lost is known again, though more was typed', async () => {
    serve([{ text: 'mine', madeFrom: null }]);
    const model = { slug: 'hens', version: 1, text: 'mine' };
    expect(await recall(sent('mine'), 'mine and more')).toEqual({ place: { ...fresh, model } });
    expect(await recall(sent('\ufeffmine'), 'more')).toEqual({ place: { ...fresh, model } });
    expect(await recall(fresh, 'mine')).toEqual({ place: { ...fresh, model } });
  });

  it('it is made from what was sent also where a colleague saved since, and the server tells of that', async () => {
    const both = [
      { text: 'mine', madeFrom: null },
      { text: 'mine and theirs', madeFrom: 1 },
    ];
    serve(both);
    const model = { slug: 'hens', version: 1, text: 'mine' };
    expect(await recall(sent('mine'), 'mine and more')).toEqual({ place: { ...fresh, model } });
    // The same is sent again, and told to be before the one that stands.
    expect(await recall(sent('mine'), 'mine')).toEqual({ place: fresh });
  });

  it('a later version whose answer was lost is no version of somebody else', async () => {
    serve([
      { text: 'mine', madeFrom: null },
      { text: 'mine, second', madeFrom: 1 },
    ]);
    const model = { slug: 'hens', version: 1, text: 'mine' };
    const { place } = await recall({ ...sent('mine, second'), model }, 'mine, third');
    expect(place).toEqual({ ...fresh, model: { ...model, version: 2, text: 'mine, second' } });
    const lost = { ...sent('never there'), model };
    expect(await recall(lost, 'mine, third')).toEqual({ place: { ...fresh, model } });
  });

  it('a briefing is known again with the version of its model', async () => {
    serve([], 1, [{ text: 'prose', madeFrom: null, modelVersion: 3 }]);
    const place = { ...sent('prose', 'briefing'), model: { slug: 'hens', version: 3, text: 'm' } };
    const { place: found } = await recall(place, 'm', 'prose and more');
    expect(found.briefing).toEqual({ slug: 'hens', version: 1, text: 'prose', modelVersion: 3 });
  });

  it('what was sent stays noted while the server cannot be asked', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')));
    const place = sent('mine');
    expect(await recall(place, 'more')).toEqual({ place, problem: { status: 'unreachable' } });
  });
});
