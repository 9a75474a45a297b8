import { readFromServer } from './ask-server.ts';
import { readWorks } from './open-from-server.ts';
import type { ServedPlace, Wanted } from './places.ts';

/** What has a name already that this would be saved under for the first time. What was sent before its answer was lost is no other. */
export async function takenNames(
  place: ServedPlace,
  wanted: Wanted,
  texts: Readonly<Record<'model' | 'briefing', string>>,
): Promise<readonly string[]> {
  const kinds = (['model', 'briefing'] as const).filter(
    (kind) => place[kind] === undefined && texts[kind].trim() !== '',
  );
  const works = kinds.length === 0 ? undefined : await readWorks(place.publication);
  if (works?.status !== 'done') return [];
  const problems: string[] = [];
  for (const kind of kinds) {
    const slug = wanted[kind];
    if (works.said[`${kind}s` as const].every((one) => one.slug !== slug)) continue;
    const answer = await readFromServer<{ readonly text: string }>(
      `publications/${place.publication}/${kind}s/${slug}`,
    );
    if (answer.status === 'done' && answer.said.text !== texts[kind]) {
      problems.push(
        `There is a ${kind} ${slug} in this publication already, and this was not made from it. Choose another name, or open that one below and put in what you changed.`,
      );
    }
  }
  return problems;
}
