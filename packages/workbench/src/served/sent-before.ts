import { type Answer, type Problem, readFromServer } from './ask-server.ts';
import type { ServedPlace, Wanted } from './places.ts';
import { readWorks } from './works.ts';

type Kind = 'model' | 'briefing';
const KINDS: readonly Kind[] = ['model', 'briefing'];

/** The place after a step of saving, and what kept the step from coming about, if anything did. */
export interface Step {
  readonly place: ServedPlace;
  readonly problem?: Problem;
}

/**
 * Looks, before a save, for what the server took of this document while its answer was lost: that is its own, and what is saved now is
 * made from it. A new name that something else has is refused, before an unrelated text is kept beside that for good.
 */
export async function recallSent(
  before: ServedPlace,
  wanted: Wanted,
  texts: Readonly<Record<Kind, string>>,
): Promise<Step> {
  const doubtful = KINDS.filter(
    (kind) =>
      texts[kind].trim() !== '' &&
      (before[kind] === undefined || sentAs(before, kind, wanted) !== undefined),
  );
  if (doubtful.length === 0) return { place: before };
  const works = await readWorks(before.publication);
  if (works.status !== 'done') return { place: before, problem: works };
  const { sent: _, ...rest } = before;
  let place: ServedPlace = rest;
  const problems: string[] = [];
  for (const kind of doubtful) {
    if (works.said[`${kind}s` as const].every(({ slug }) => slug !== wanted[kind])) continue;
    const own = await findOwn(before, kind, wanted, texts[kind]);
    if (own.status !== 'done') return { place: before, problem: own };
    if (own.said !== undefined) place = madeFrom(place, kind, wanted, own.said, texts[kind]);
    else if (before[kind] === undefined) problems.push(sayTaken(kind, wanted[kind]));
  }
  return problems.length === 0
    ? { place }
    : { place: before, problem: { status: 'refused', code: 409, problems } };
}

const sentAs = ({ sent }: ServedPlace, kind: Kind, wanted: Wanted): string | undefined =>
  sent?.[kind]?.slug === wanted[kind] ? sent[kind].text : undefined;

const sayTaken = (kind: Kind, slug: string) =>
  `There is a ${kind} ${slug} in this publication already, and this was not made from it. Choose another name, or open that one below and put in what you changed.`;

interface Version {
  readonly version: number;
  readonly latest: number;
  readonly text: string;
  /** Of a briefing. */
  readonly modelVersion?: number;
}

interface Listed {
  readonly versions: readonly { readonly version: number; readonly madeFrom: number | null }[];
}

/** The version that has what was sent, or what would be sent now, and was made from the same. */
async function findOwn(
  place: ServedPlace,
  kind: Kind,
  wanted: Wanted,
  text: string,
): Promise<Answer<Version | undefined>> {
  const at = `publications/${place.publication}/${kind}s/${wanted[kind]}/versions`;
  const listed = await readFromServer<Listed>(at);
  if (listed.status !== 'done') return listed;
  const from = place[kind]?.version ?? null;
  const sent = [text, sentAs(place, kind, wanted) ?? text].map(withoutMark);
  for (const { version } of listed.said.versions.filter(({ madeFrom }) => madeFrom === from)) {
    const answer = await readFromServer<Version>(`${at}/${version}`);
    if (answer.status !== 'done' || sent.includes(answer.said.text)) return answer;
  }
  return { status: 'done', said: undefined };
}

/** A text as the server keeps it, without the byte order mark of a file. */
const withoutMark = (text: string) => text.replace(/^\ufeff+/, '');

function madeFrom(
  place: ServedPlace,
  kind: Kind,
  wanted: Wanted,
  { version, latest, text: kept, modelVersion = 1 }: Version,
  text: string,
): ServedPlace {
  const isSame = kept === withoutMark(text);
  // Another version stands: the server tells so when the same is sent again.
  if (isSame && version !== latest) return place;
  const standing = { slug: wanted[kind], version, text: isSame ? text : kept };
  return kind === 'model'
    ? { ...place, model: standing }
    : { ...place, briefing: { ...place.briefing, ...standing, modelVersion } };
}
