import { drawClashPage, drawSettled } from '../pages/clash.ts';
import { drawComparison, drawModelComparison } from '../pages/history.ts';
import { findPictureClashes } from '../publishing/clash-pictures.ts';
import { BRIEFING, type Call, NUMBER, PUBLICATION, type Route, SLUG } from '../site/route.ts';
import { type Clash, findClash, findSettlement, settleClash } from '../storage/clashes.ts';
import { findVersionTexts } from '../storage/history.ts';
import { findModel } from '../storage/models.ts';
import { isStorable } from '../storage/storable.ts';
import { cleanText } from '../storage/typed-text.ts';
import { showPage } from './account-routes.ts';
import { lead } from './answer.ts';
import { TEXT_LETTERS, tell } from './authoring-routes.ts';
import { readForm } from './forms.ts';
import { comparedOf } from './history-routes.ts';
import { readMembers } from './json-body.ts';
import { notFound, notUnderstood } from './not-found.ts';

type Kind = Clash['kind'];

const loadSettling = () => import('../publishing/settle.ts');

function findOpen({ site, publication, param }: Call, kind: Kind): Promise<Clash | undefined> {
  const number = Number(param('number'));
  return findClash(site.storage.db, kind, publication!.id, param(kind), number);
}

/** A common version as it was typed. */
interface Typed {
  readonly text: string;
  readonly message: string;
  /** By name, of which version a picture is meant that is another in each. */
  readonly meant: ReadonlyMap<string, string>;
}

interface Said extends Partial<Typed> {
  readonly status: number;
  readonly notice?: string;
  readonly problems?: readonly string[];
}

/** Both versions with what differs between them, and the ways to go on. */
async function showClash(call: Call, clash: Clash, said: Said): Promise<Response> {
  const { site, publication } = call;
  const pictures = await findPictureClashes(site.storage.db, publication!.id, clash);
  const { standing, comparison } =
    clash.kind === 'model' ? await compareModels(call, clash) : await compareBriefings(call, clash);
  const { status, message = '', ...rest } = said;
  return showPage(
    call,
    status,
    `Two versions of the ${clash.kind} ${clash.slug}`,
    drawClashPage({
      text: standing,
      ...rest,
      publication: publication!.slug,
      clash,
      comparison,
      pictures,
      message,
      hasWorkbench: site.workbench !== undefined,
    }),
  );
}

async function compareModels(call: Call, { slug, beside, standing }: Clash) {
  const { site, publication } = call;
  const [before, after] = (
    await Promise.all(
      [standing, beside].map(({ number }) =>
        findModel(site.storage.db, publication!.id, slug, number),
      ),
    )
  ).map((found) => ({ model: found!.text, modelHash: found!.hash })) as [Compared, Compared];
  const compared = await comparedOf(call, before, after);
  const comparison = drawModelComparison(before.model, after.model, compared);
  return { standing: before.model, comparison };
}

type Compared = Parameters<typeof comparedOf>[1];

async function compareBriefings(call: Call, { slug, beside, standing }: Clash) {
  const { site, publication } = call;
  const [before, after] = await Promise.all(
    [standing, beside].map(({ number }) =>
      findVersionTexts(site.storage.db, publication!.slug, slug, number),
    ),
  );
  const compared = await comparedOf(call, before!, after!);
  return { standing: before!.briefing, comparison: drawComparison(before!, after!, compared) };
}

/** That somebody was first, and with which version it goes on. */
async function showSettled(call: Call, kind: Kind, status: number, text = ''): Promise<Response> {
  const { site, publication, param } = call;
  const number = Number(param('number'));
  const { id, slug } = publication!;
  const goesOn = await findSettlement(site.storage.db, kind, id, param(kind), number);
  const title = goesOn === undefined ? 'Nothing to decide' : 'Decided already';
  return showPage(call, status, title, drawSettled(slug, number, goesOn, text));
}

const answerClash =
  (kind: Kind): Route['answer'] =>
  async (call) => {
    const clash = await findOpen(call, kind);
    return clash === undefined
      ? showSettled(call, kind, 404)
      : showClash(call, clash, { status: 200 });
  };

const answerDecision =
  (kind: Kind): Route['answer'] =>
  async (call) => {
    const form = await readForm(call.request);
    const goes = form?.('goes') ?? '';
    if (form === undefined || !['standing', 'beside', 'common'].includes(goes)) {
      return notUnderstood(call);
    }
    const text = form('text').replaceAll(/\r\n?/g, '\n');
    const isCommon = goes === 'common';
    const clash = await findOpen(call, kind);
    if (clash === undefined) return showSettled(call, kind, 409, isCommon ? text : '');
    const typed: Typed = {
      text,
      message: cleanText(form('message')),
      meant: await meantIn(call, clash, form),
    };
    const again = (said: Said) => showClash(call, clash, { ...(isCommon && typed), ...said });
    if (form('standing') !== String(clash.standing.number)) {
      return again({ status: 409, notice: sayOvertaken(clash) });
    }
    if (goes === 'standing') {
      const { site, publication } = call;
      const settled = { version: clash.beside.number, goesOn: clash.standing.number };
      const isDone = await settleClash(site.storage.db, kind, publication!.id, clash.slug, settled);
      return isDone ? toDesk(call, clash) : showOvertaken(call, kind);
    }
    const problems = isCommon ? problemsOf(clash, typed) : [];
    return problems.length > 0
      ? again({ status: 422, problems })
      : goOn(call, clash, isCommon ? typed : undefined, again);
  };

const sayOvertaken = ({ standing: { number } }: Clash) =>
  `Version ${number} was saved meanwhile and stands now, so nothing was decided. Look at it first.`;

/** What came in between: a decision, or a version that stands since. What was typed is there still. */
async function showOvertaken(call: Call, kind: Kind, typed?: Typed): Promise<Response> {
  const clash = await findOpen(call, kind);
  return clash === undefined
    ? showSettled(call, kind, 409, typed?.text)
    : showClash(call, clash, { status: 409, notice: sayOvertaken(clash), ...typed });
}

/** The sides that a form names for pictures, by the order of these. */
async function meantIn(
  { site, publication }: Call,
  clash: Clash,
  form: (name: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const pictures = await findPictureClashes(site.storage.db, publication!.id, clash);
  return new Map(pictures.map(({ name }, k) => [name, form(`picture-${k}`)]));
}

function problemsOf({ beside, standing }: Clash, { text, message, meant }: Typed) {
  const unsaid = [...meant].filter(([, side]) => side !== 'standing' && side !== 'beside');
  return [
    ...unsaid.map(
      ([name]) =>
        `Say which picture ${name} is: that of version ${standing.number} or that of version ${beside.number}.`,
    ),
    ...(text.length > TEXT_LETTERS ? ['The text has at most 1,000,000 characters.'] : []),
    ...(isStorable(text) ? [] : ['The text has a character that cannot be kept.']),
    ...(message.length > 1000 ? ['What changed is said in at most 1,000 characters.'] : []),
  ];
}

/** Saves what goes on as the next version. */
async function goOn(
  call: Call,
  clash: Clash,
  typed: Typed | undefined,
  again: (said: Said) => Promise<Response>,
): Promise<Response> {
  const { site, publication, account } = call;
  const { beside, standing, kind } = clash;
  const usual =
    typed === undefined
      ? `Version ${beside.number} goes on, in place of version ${standing.number}.`
      : `Brings versions ${standing.number} and ${beside.number} together.`;
  const { goOnWith } = await loadSettling();
  const outcome = await goOnWith(site, {
    publication: publication!,
    clash,
    account: account!.id,
    ...(typed !== undefined && { text: typed.text, meant: typed.meant }),
    message: typed?.message || usual,
  });
  if (outcome === 'overtaken') return showOvertaken(call, kind, typed);
  if ('problems' in outcome) {
    const { problems } = outcome;
    return again({ status: 422, problems, notice: 'Nothing was saved: see below.' });
  }
  return toDesk(call, clash);
}

const toDesk = ({ site, publication }: Call, { kind, slug }: Clash) =>
  lead(site, `/desk/${publication!.slug}/#${kind}-${slug}`);

/** The same for programs, which save what goes on as any version and then say so; who says it again is told the same. */
const answerSettlement =
  (kind: Kind): Route['answer'] =>
  async (call) => {
    const { site, publication, param } = call;
    const members = await readMembers(call.request);
    const [version = 0, goesOn = 0] = [members.whole('version'), members.whole('goesOn')];
    if (members.problems.length > 0) return tell(call, 422, { problems: members.problems });
    const settled = { version, goesOn };
    const { db } = site.storage;
    if (await settleClash(db, kind, publication!.id, param(kind), settled)) {
      return tell(call, 200, settled);
    }
    const clash = await findClash(db, kind, publication!.id, param(kind), version);
    if (clash === undefined) return tellSettled(call, kind, version);
    const problem = `"goesOn" must be ${clash.standing.number}, the version that stands`;
    return tell(call, 409, { latest: clash.standing.number, problems: [problem] });
  };

async function tellSettled(call: Call, kind: Kind, version: number): Promise<Response> {
  const { site, publication, param } = call;
  const { db } = site.storage;
  const goesOn = await findSettlement(db, kind, publication!.id, param(kind), version);
  if (goesOn === undefined) return notFound(call);
  const problem = `it was decided already that version ${goesOn} goes on`;
  return tell(call, 409, { version, goesOn, problems: [problem] });
}

const DESK = `/desk/${PUBLICATION}`;
const API = `/api/publications/${PUBLICATION}`;
const MODEL = `:model{${SLUG}}`;
/** A text of a form, each letter of which may take nine. */
const FORM_BYTES = 12 * 1024 * 1024;

const routesOf = (kind: Kind, work: string): readonly Route[] => [
  {
    method: 'GET',
    path: `${DESK}/${kind}s/${work}/clashes/${NUMBER}`,
    needs: 'author',
    answer: answerClash(kind),
  },
  {
    method: 'POST',
    path: `${DESK}/${kind}s/${work}/clashes/${NUMBER}`,
    needs: 'author',
    mostBytes: FORM_BYTES,
    answer: answerDecision(kind),
  },
  {
    method: 'POST',
    path: `${API}/${kind}s/${work}/settlements`,
    needs: 'author',
    answer: answerSettlement(kind),
  },
];

/** Which of two versions that were saved side by side goes on. */
export const clashRoutes: readonly Route[] = [
  ...routesOf('model', MODEL),
  ...routesOf('briefing', BRIEFING),
];
