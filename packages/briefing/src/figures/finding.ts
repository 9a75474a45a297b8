import type { Proposition } from '@standoff/propositions';
import {
  type AnalysisJson,
  type EvolutionJson,
  type SweepJson,
  tellFinding,
} from '@standoff/report';
import type { Analysis, AnalysisFound, Casebook, Sweep } from '@standoff/study';
import {
  english,
  type Fragment,
  type Lexicon,
  readLexicon,
  speakOfDoubts,
  textOf,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { askedProperties } from './asked.ts';
import { drawDoubt, drawInAll, drawLine, drawStanding } from './doubt.ts';
import { drawClaims, titleOfState, withoutStop } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { CLAIMS, type FigureData, idsCell, withoutQuotes, wordsOf } from './figure-data.ts';
import { drawLooks, type Picture, pictureOf, WHERE_TO } from './finding-picture.ts';
import { drawProse, prose } from './prose.ts';
import { verdictProperties } from './verdict.ts';
import { drawStrip } from './way.ts';

speakOfDoubts();

/** What the model finds, or one finding of it, with its doubt. */
export const finding = defineFigure({
  name: 'finding',
  shows: 'what holds and what does not, and in how many models',
  attributes: {
    of: {
      about:
        'a finding, such as "stable status-quo seq", or the name of one of the model; all that is told first when left out',
    },
  },
  group: 'Findings',
  offers: ({ conflict }) => [
    { attributes: {}, name: 'What the model finds' },
    ...conflict.findings.map(({ id, says }) => ({ attributes: { of: id }, name: says ?? id, id })),
  ],
  asks(said, { conflict }) {
    const of = said('of');
    if (of !== undefined) return [{ ask: 'sweep', options: { findings: [of] } }];
    // Without a status quo the states that hold are what is told, so each has to be named.
    return conflict.statusQuo === undefined
      ? [{ ask: 'analyze', options: { doubt: true, states: 'equilibria' } }]
      : [{ ask: 'analyze', options: { doubt: true, states: 'none' } }, WHERE_TO];
  },
  title(ground) {
    const found = foundOne(ground);
    if (found === undefined) return 'What the model finds';
    // What the file says that it comes to is no title of what is not so.
    return found.means === undefined || !found.asWritten
      ? 'A finding, held against doubt'
      : `“${found.means}”`;
  },
  models: ({ said, answers }) =>
    said('of') === undefined
      ? (answers as readonly [AnalysisJson])[0].doubt?.models.says
      : undefined,
  data: (ground) => (foundOne(ground) === undefined ? dataOfAll(ground) : dataOfOne(ground)),
  draw: (ground) => (ground.said('of') === undefined ? drawAll(ground) : drawOne(ground)),
});

type FindingSwept = SweepJson['findings'][number];

function foundOne({ said, answers }: Ground): FindingSwept | undefined {
  return said('of') === undefined ? undefined : (answers as readonly [SweepJson])[0].findings[0];
}

/** What is found of the status quo, and of what some would rather have. */
const TOLD = ['status-quo', 'common-gains'];

function drawAll(ground: Ground): Element[] {
  const [{ doubt }] = ground.answers as readonly [AnalysisJson];
  const sentences = sentencesOf(ground);
  const { casebook } = analysisOf(ground);
  const told = sentences.filter(({ about }) => TOLD.includes(about));
  if (told.length === 0) return sentences.flatMap((one) => drawHolding(ground, one));
  const [first, ...rest] = told;
  const of = (about: string) => rest.filter((one) => one.about === about);
  const picture = pictureOf(ground);
  return [
    ...(first === undefined ? [] : [drawVerdict(casebook, first)]),
    ...drawDoubt(casebook, doubt?.statusQuo && { ...doubt.statusQuo, models: doubt.models.models }),
    ...(picture === undefined ? [] : drawLooks(ground, picture)),
    ...of('status-quo').map((one) => drawSentence(ground, one)),
    ...drawGains(ground, of('common-gains'), picture),
  ];
}

/** What holds, with the states that the sentence leads to. */
function drawHolding(ground: Ground, { about, says, means, states, claims }: Sentence): Element[] {
  const { casebook } = analysisOf(ground);
  const [{ states: known = [] }] = ground.answers as readonly [AnalysisJson];
  const text = textOf(says);
  const named = states.flatMap((id) => known.find((state) => state.id === id) ?? []);
  const is = [text, ...states].join(' ');
  const told = verdictProperties({ about: `${about} ${text}`, is, turned: text });
  return [
    h('p.verdict', { ...told, ...askedProperties(casebook, means) }, [
      ...drawProse(says),
      ...drawClaims(ground, claims),
    ]),
    ...(named.length === 0
      ? []
      : [
          h(
            'ul.holding',
            named.map((state) => h('li', titleOfState(ground, state, undefined))),
          ),
        ]),
  ];
}

/** A sentence of the document, in words for readers who have not met the method. */
type Sentence = AnalysisJson['finding'][number] & { readonly says: readonly Fragment[] };

function sentencesOf(ground: Ground): Sentence[] {
  const [{ finding: sentences }] = ground.answers as readonly [AnalysisJson];
  const told = tellFinding(analysisOf(ground), 'plain');
  return sentences.map((one, k) => ({ ...one, says: told[k]!.says }));
}

function analysisOf({ results }: Ground): Analysis {
  return (results as readonly [AnalysisFound])[0].analysis;
}

function drawVerdict(casebook: Casebook, { about, says, means }: Sentence): Element {
  const is = textOf(says);
  const isOfNow = about === 'status-quo';
  const told = verdictProperties({
    ...{ about, is, turned: is },
    ...(isOfNow && { same: 'status-quo' as const }),
  });
  return h('p.verdict', { ...told, ...askedProperties(casebook, means) }, drawProse(says));
}

function drawSentence(ground: Ground, { says, means, claims }: Sentence): Element {
  const asked = askedProperties(analysisOf(ground).casebook, means);
  return h('p', asked, ...drawProse(says), ...drawClaims(ground, claims));
}

/** What some would rather have, how sure that is, and the way there; what the picture shows is not told again. */
function drawGains(
  ground: Ground,
  sentences: readonly Sentence[],
  picture: Picture | undefined,
): Element[] {
  const { doubt } = (ground.answers as readonly [AnalysisJson])[0];
  const shownWay = picture?.way;
  const way = shownWay && sentences.find((one) => wayOf(one) !== undefined);
  const told = sentences.filter((one) => one !== way && !(picture !== undefined && isVerdict(one)));
  return [
    ...told.map((one) => drawSentence(ground, one)),
    ...drawDoubt(
      analysisOf(ground).casebook,
      doubt?.gain && { ...doubt.gain.doubt, models: doubt.models.models },
    ),
    ...(doubt?.gain === undefined ? [] : [h('p.kept', sayOfWhat(way === undefined))]),
    ...(way === undefined || shownWay === undefined
      ? []
      : [
          h('p.lead', `${sayWhichWay(wayOf(way)!)}, in the model as written:`),
          drawStrip(ground, shownWay, lexiconOfWay(ground)),
        ]),
  ];
}

/** What the doubt of a gain is about: the outcome alone. */
function sayOfWhat(tellsWay: boolean): string {
  const outcome =
    'That is said of the outcome named: its verdict, who prefers it and whether improvements lead there.';
  return tellsWay ? `${outcome} The way is told of the model as written.` : outcome;
}

function lexiconOfWay({ answers }: Ground): EvolutionJson['lexicon'] {
  return (answers as readonly [AnalysisJson, EvolutionJson])[1].lexicon;
}

type Meant = Sentence['means'][number];
type Way = Extract<Meant, { readonly kind: 'way' }>;

/** The way that a sentence tells. */
function wayOf({ means }: Sentence): Way | undefined {
  return means.find((one): one is Way => one.kind === 'way');
}

/** Whether it tells under which concepts an outcome would hold, which circles show. */
function isVerdict({ means }: Sentence): boolean {
  return means[0]?.kind === 'pattern';
}

/** `The shortest way with one move that its maker does not gain by`. */
function sayWhichWay({ losses, fewest, alike }: Way): string {
  if (losses === 0) return 'Improvements lead there';
  const which = alike ? 'One of the shortest ways' : 'The shortest way';
  if (!fewest) return which;
  return losses === 1
    ? `${which} with one move that its maker does not gain by`
    : `${which} with no more of these`;
}

function drawOne({ answers, results }: Ground) {
  const [{ findings, lexicon }] = answers as readonly [SweepJson];
  const [found] = findings;
  if (found === undefined) return [];
  const { id, means, why, asWritten, breaking, mending } = found;
  const turning = asWritten ? breaking : mending;
  const first = turning?.sets[0]?.map((one) => withoutStop(String(one['says']))) ?? [];
  const names = readLexicon(lexicon);
  const say = (form: 'opening' | 'is') => english.say(names, found.proposition, form, 'plain');
  const words = means === undefined ? textOf(say('opening')) : `“${means}”`;
  const [{ casebook }] = results as readonly [Sweep];
  return [
    h(
      'p.verdict',
      {
        ...verdictProperties({
          about: `finding ${id}`,
          is: asWritten ? 'so' : 'not so',
          turned: asWritten ? `${words} is so now.` : `${words} is no longer so.`,
        }),
        ...askedProperties(casebook, [found.proposition]),
      },
      drawProse(asWritten ? prose`${say('opening')}.` : prose`It is not so that ${say('is')}.`),
    ),
    ...(why === undefined
      ? []
      : [h('p.why.written', `Why it matters, as the model’s author sees it: ${why}.`)]),
    ...drawShare(found, names),
    ...(first.length > 0
      ? [h('p', `What turns it${turning!.count > 1 ? ', for instance' : ''}: ${first.join('; ')}.`)]
      : []),
  ];
}

/** In how many models it stands as it is as written; of many, in how many of those that are drawn by chance. */
function drawShare({ told }: FindingSwept, lexicon: Lexicon): Element[] {
  const is = told.flatMap(({ means }) => means).find(isStanding);
  if (is === undefined) return [];
  const [n, models] = is.kind === 'standsIn' ? [Number(is.n), Number(is.models)] : [is.n, is.drawn];
  if (is.kind === 'standsIn' && is.n === is.models) return drawInAll();
  const words = prose`${english.say(lexicon, is, 'object', 'plain')}.`;
  return n === models
    ? drawLine('The same in every model tried:', drawProse(words))
    : drawStanding(n / models, words);
}

type Standing = Extract<Proposition, { readonly kind: 'standsIn' | 'standsInDrawn' }>;

function isStanding(one: Proposition): one is Standing {
  return one.kind === 'standsIn' || one.kind === 'standsInDrawn';
}

function dataOfAll(ground: Ground): FigureData {
  const sentences = sentencesOf(ground);
  const told = sentences.filter(({ about }) => TOLD.includes(about));
  return {
    columns: ['about', 'what is found', CLAIMS, 'the same in', 'of models'],
    rows: (told.length === 0 ? sentences : told).map((one, k) => [
      one.about,
      wordsOf(drawProse(one.says)),
      idsCell(one.claims),
      ...(k === 0 && told.length > 0 ? standingOf(ground) : [null, null]),
    ]),
  };
}

/** In how many models the first verdict is the same, and of how many, as far as that was counted. */
function standingOf(ground: Ground): [number | null, number | null] {
  const [{ doubt }] = ground.answers as readonly [AnalysisJson];
  const [standing, models] = [doubt?.statusQuo?.standing, doubt?.models.models];
  return standing === undefined || models === undefined
    ? [null, null]
    : [Number(standing), Number(models)];
}

function dataOfOne(ground: Ground): FigureData {
  const { id, means, why, asWritten, told, proposition } = foundOne(ground)!;
  const names = readLexicon((ground.answers as readonly [SweepJson])[0].lexicon);
  const standing = told.flatMap((one) => one.means).find(isStanding);
  const models = standing?.kind === 'standsIn' ? standing.models : standing?.drawn;
  const says = textOf(english.say(names, proposition, 'opening', 'plain'));
  return {
    columns: ['finding', 'in words', 'means', 'why it matters', 'so', 'the same in', 'of models'],
    rows: [
      [
        id,
        withoutQuotes(says),
        means ?? null,
        why ?? null,
        asWritten,
        standing === undefined ? null : Number(standing.n),
        models === undefined ? null : Number(models),
      ],
    ],
  };
}
