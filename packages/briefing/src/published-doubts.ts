import { type Conflict, createDiagnosticCollector, judgementId } from '@standoff/language';
import { createPhrasebook, versionAsked } from '@standoff/study';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { createAnswers } from './answers/answers.ts';
import { supposedModel } from './answers/doubted-model.ts';
import type { Drawn } from './answers/drawn.ts';
import { wordsOfMark } from './answers/marked-words.ts';
import { toldOnce } from './answers/told-once.ts';
import { saidBy } from './figures/figure.ts';
import { judgementSaid, sayTried } from './figures/judgement.ts';
import { drawWorded } from './figures/worded.ts';
import { type DoubtedPage, drawOver, type HeldBriefing, pageOf } from './write-briefing.ts';

type Held = NonNullable<HeldBriefing['held']>;

/** What becomes of a page under a change that one of its figures offers. */
export interface AnsweredDoubt {
  /** The figure that offers it. */
  readonly number: number;
  readonly id: string;
  /** What is supposed, as a clause. */
  readonly says: string;
  /** What differs from the page as its author has it, and nothing else. */
  readonly page: DoubtedPage;
  /** What is said of each verdict that turns. */
  readonly turned: readonly string[];
  /** How many figures differ in nothing but numbers and reasons. */
  readonly quiet: number;
}

/** The answers to all that the figures of a briefing offer to suppose, each by itself, as the page's own program would find them. */
export async function answerDoubts(held: Held): Promise<AnsweredDoubt[]> {
  const { briefing, drawn, answers } = held;
  const version = versionAsked(answers.model, briefing.head.variant);
  if ('problem' in version) return [];
  const { conflict } = version.value;
  const phrasebook = createPhrasebook(version.value);
  const before = pageOf(held);
  const found: AnsweredDoubt[] = [];
  for (const directive of briefing.directives) {
    const { name, number } = directive;
    if (name !== 'judgement' || !drawn.figures.has(number)) continue;
    const offered = judgementSaid(saidBy(directive), {
      model: answers.model,
      conflict,
      phrasebook,
    });
    if ('problem' in offered) continue;
    const id = judgementId(offered);
    const supposed = supposedModel(answers.model, [id]);
    if ('problem' in supposed) continue;
    const { report } = createDiagnosticCollector();
    const changed = await drawOver(briefing, createAnswers(supposed.model, answers), report);
    const says = sayTried(phrasebook, offered);
    const page = withoutSame(pageOf({ briefing, drawn: changed }), before, held);
    found.push({ number, id, says, page, ...compare(held, changed, page) });
  }
  return found;
}

/**
 * The same where a statement of the model does not matter, by the ids of these changes, for as many as can be answered within so
 * many milliseconds: the first statement of everybody, then the second, and so on, since what is wished for most moves most.
 */
export async function answerStatements(
  held: Held,
  milliseconds = Number.POSITIVE_INFINITY,
): Promise<Readonly<Record<string, DoubtedPage>>> {
  const { briefing, answers } = held;
  const version = versionAsked(answers.model, briefing.head.variant);
  if ('problem' in version) return {};
  const before = pageOf(held);
  const found: Record<string, DoubtedPage> = {};
  const start = performance.now();
  let longest = 0;
  for (const id of statementsInTurn(version.value.conflict)) {
    const begun = performance.now();
    // One that would probably end too late is not begun.
    if (begun - start + longest >= milliseconds) break;
    const supposed = supposedModel(answers.model, [id]);
    if ('problem' in supposed) continue;
    const { report } = createDiagnosticCollector();
    const changed = await drawOver(briefing, createAnswers(supposed.model, answers), report);
    found[id] = withoutSame(pageOf({ briefing, drawn: changed }), before, held);
    longest = Math.max(longest, performance.now() - begun);
  }
  return found;
}

/** The changes by which statements do not matter: the first of everybody, then the second, and so on. */
function statementsInTurn({ decisionMakers }: Conflict): string[] {
  const orders = decisionMakers.map(({ id, preference }) =>
    preference.kind === 'prioritized'
      ? preference.statements.map((_, k) => `drop:${id}.${k + 1}`)
      : [],
  );
  const most = Math.max(0, ...orders.map(({ length }) => length));
  return Array.from({ length: most }, (_, k) => orders.flatMap((ids) => ids[k] ?? [])).flat();
}

/** A judgement is shown as its author made it. */
function withoutSame(after: DoubtedPage, before: DoubtedPage, { briefing }: Held): DoubtedPage {
  const known = new Map(before.figures.map((figure) => [figure.number, figure]));
  const judgements = new Set(
    briefing.directives.filter(({ name }) => name === 'judgement').map(({ number }) => number),
  );
  return {
    figures: after.figures.filter(({ number, title, body }) => {
      const was = known.get(number);
      return !judgements.has(number) && (was?.title !== title || was.body !== body);
    }),
    marks: after.marks.filter(({ stands }) => !stands),
    unanswered: after.unanswered.filter((number) => known.has(number) && !judgements.has(number)),
  };
}

/** What the foot of the window tells: verdicts of figures first, each once. */
function compare(
  { briefing, drawn: before }: Held,
  after: Drawn,
  page: DoubtedPage,
): Pick<AnsweredDoubt, 'turned' | 'quiet'> {
  const turned: { readonly says: string; readonly same?: string | undefined }[] = [];
  let quiet = 0;
  for (const { number } of page.figures) {
    const was = new Map(
      verdictsIn(before.figures.get(number)?.body ?? []).map((one) => [one.of, one]),
    );
    const others = verdictsIn(after.figures.get(number)?.body ?? []).filter(
      ({ of, is }) => was.has(of) && was.get(of)!.is !== is,
    );
    if (others.length === 0) quiet += 1;
    for (const { of, says, same } of others) {
      const brief = was.get(of)?.brief;
      if (says === undefined) continue;
      const whole = brief === undefined ? says : says.replace(/\.$/, ` (before: ${brief}).`);
      turned.push({ says: whole, same });
    }
    if (others.length > 0 && others.every(({ says }) => says === undefined)) {
      turned.push({ says: `“${before.figures.get(number)!.title}” is not as it was.` });
    }
  }
  for (const number of page.unanswered) {
    turned.push({ says: `“${before.figures.get(number)!.title}” has no answer now.` });
  }
  for (const { number } of page.marks) {
    turned.push({ says: `No longer so: “${wordsOfMark(briefing, number)}”.` });
  }
  return { turned: toldOnce(turned).map(({ says }) => says), quiet };
}

interface Verdict {
  readonly of: string;
  readonly is: string;
  readonly says?: string;
  readonly brief?: string;
  readonly same?: string;
}

function verdictsIn(nodes: readonly ElementContent[]): Verdict[] {
  return nodes.flatMap((node): Verdict[] => {
    if (node.type !== 'element') return [];
    const { dataVerdict, dataIs, dataTurned, dataBrief, dataSame } = node.properties;
    const own = {
      of: String(dataVerdict),
      is: String(dataIs),
      ...(dataTurned !== undefined && { says: String(dataTurned) }),
      ...(dataBrief !== undefined && { brief: String(dataBrief) }),
      ...(dataSame !== undefined && { same: String(dataSame) }),
    };
    return [...(dataVerdict === undefined ? [] : [own]), ...verdictsIn(node.children)];
  });
}

/** A page that says under each of the judgements that it offers what would become of the rest, for readers without scripts. */
export function withAnswers(held: Held, doubts: readonly AnsweredDoubt[]): Held {
  const told = new Map(doubts.map((doubt) => [doubt.number, drawAnswer(doubt)]));
  return withBelow(held, (number) => told.get(number));
}

/** A page with something below the judgements that it offers, where there is something. */
export function withBelow(held: Held, below: (number: number) => Element | undefined): Held {
  const figures = new Map(held.drawn.figures);
  for (const { name, number } of held.briefing.directives) {
    const figure = figures.get(number);
    const added = figure === undefined || name !== 'judgement' ? undefined : below(number);
    if (added !== undefined) figures.set(number, { ...figure!, body: [...figure!.body, added] });
  }
  return { ...held, drawn: { ...held.drawn, figures } };
}

/** The same in words for a page that was written before, by the numbers of its figures. */
export function tellAnswers(
  doubts: readonly AnsweredDoubt[],
): { readonly figure: number; readonly html: string }[] {
  return doubts.map((doubt) => ({ figure: doubt.number, html: toHtml(drawAnswer(doubt)) }));
}

function drawAnswer({ says, turned, quiet }: AnsweredDoubt): Element {
  const verdicts = turned.map((one) => h('li', drawWorded(one)));
  return h('details.answer', [
    h('summary', 'What changes on this page if it is otherwise'),
    h('p', drawWorded(`Suppose that ${says}, with all else as it is.`)),
    ...(verdicts.length === 0 ? [] : [h('ul', verdicts)]),
    ...sayRest(verdicts.length, quiet).map((one) => h('p', one)),
  ]);
}

function sayRest(turned: number, quiet: number): string[] {
  if (quiet > 0) {
    const said = `${quiet} ${quiet === 1 ? 'figure differs' : 'figures differ'} in numbers or reasons only.`;
    return [turned === 0 ? `No verdict changes. ${said}` : said];
  }
  return turned === 0 ? ['Nothing on the page changes.'] : [];
}

/** The answers as the page's program reads them. */
export function asAnswers(doubts: readonly AnsweredDoubt[]): Readonly<Record<string, DoubtedPage>> {
  return Object.fromEntries(doubts.map(({ id, page }) => [id, page]));
}
