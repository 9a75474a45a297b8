import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type ClaimWeight,
  type Evidence,
  type Fate,
  tellAsBefore,
  tellResting,
} from '@standoff/study';
import { headings, sayFurther } from '@standoff/wording';
import type { SentenceTold } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { type EvidenceSaid, sayChanges, sayEvidence, sentencesAlone } from './evidence-told.ts';

export interface EvidenceTextOptions {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail?: Detail;
}

/** What would change if claims were wrong, as text: which turn something, how, and what this is of. */
export function renderEvidence(evidence: Evidence, layout: EvidenceTextOptions): string {
  const { style, width, detail = 'default' } = layout;
  const said = sayEvidence(evidence);
  const told = evidence.isOfOne ? renderOne(evidence, layout) : renderAll(evidence, said, layout);
  const ground = drawn(evidence, toldIn(detail, said.ground), layout).map(({ text }) =>
    paragraph(text, width),
  );
  return [
    ...told,
    ...(detail === 'brief' ? [] : renderPulls(said, layout)),
    ...(evidence.isOfOne || detail === 'brief'
      ? []
      : drawn(evidence, said.coverage, layout).map(({ text }) => paragraph(text, width))),
    ...(ground.length === 0 ? [] : [style.quiet(ground.join('\n'))]),
    ...(detail === 'default' ? [style.quiet(sayFurther(false))] : []),
  ].join('\n\n');
}

function renderAll(
  evidence: Evidence,
  { opening, turning, others }: EvidenceSaid,
  layout: EvidenceTextOptions,
): string[] {
  const { style, width, detail = 'default' } = layout;
  const head = drawn(evidence, opening, layout).map(({ text }) =>
    style.strong(paragraph(text, width)),
  );
  if (detail === 'brief' || evidence.casebook.conflict.claims.length === 0) return head;
  const rest = drawn(evidence, toldIn(detail, others), layout).map(({ text }) =>
    bullet(text, style, width),
  );
  return [
    ...head,
    ...turning
      .filter((one) => isToldIn(detail, one))
      .map(({ weight, changes }) =>
        renderClaim(weight, drawn(evidence, toldIn(detail, changes), layout), layout),
      ),
    ...(rest.length === 0 ? [] : [[style.strong(headings.otherClaims), ...rest].join('\n')]),
  ];
}

function renderClaim(
  { claim }: ClaimWeight,
  changes: readonly SentenceTold[],
  { style, width }: EvidenceTextOptions,
): string {
  return [
    style.strong(paragraph(`[${claim.id}] ${claim.says}`, width, '  ')),
    ...changes.map(({ text }) => bullet(text, style, width)),
  ].join('\n');
}

/** So many pairs of reasons are told in words. */
const MOST_PULLS = 12;

function renderPulls({ pulls }: EvidenceSaid, { style, width }: EvidenceTextOptions): string[] {
  const [first] = pulls;
  if (first === undefined) return [];
  if (first.means[0]!.kind === 'noPulls') return [paragraph(first.text, width)];
  const more = pulls.length - MOST_PULLS;
  return [
    [
      style.strong(headings.pulls),
      ...pulls.slice(0, MOST_PULLS).map(({ text }) => bullet(text, style, width)),
      ...(more > 0 ? [bullet(headings.moreInJson(more), style, width)] : []),
    ].join('\n'),
  ];
}

const FATES: readonly Fate[] = ['dropped', 'in-doubt', 'borne', 'held'];

/** Of one claim what becomes of all that cites it, and what would change. */
function renderOne(evidence: Evidence, layout: EvidenceTextOptions): string[] {
  const { style, width } = layout;
  const [weight] = evidence.claims;
  if (weight === undefined) {
    const [claim] = evidence.idle;
    const [uncited] = sayEvidence(evidence).others;
    return [
      [`[${claim!.id}] ${claim!.says}`, uncited!.text]
        .map((text) => paragraph(text, width))
        .join('\n'),
    ];
  }
  const told = [
    ...sayChanges(evidence, weight),
    ...sentencesAlone(evidence, tellAsBefore(evidence, weight)),
  ];
  const found = drawn(evidence, told, layout).map(({ text }) => text);
  const nothing = weight.findings.length === 0 && found.length === 0 ? [headings.nothingAsked] : [];
  return [
    [
      style.strong(paragraph(`[${weight.claim.id}] ${weight.claim.says}`, width)),
      ...[...nothing, ...found].map((text) => bullet(text, style, width)),
    ].join('\n'),
    FATES.flatMap((fate) => renderFate(evidence, weight, fate, layout)).join('\n'),
  ];
}

function renderFate(
  evidence: Evidence,
  weight: ClaimWeight,
  fate: Fate,
  layout: EvidenceTextOptions,
): string[] {
  const { style, width } = layout;
  const here = drawn(
    evidence,
    sentencesAlone(evidence, tellResting(evidence, weight, fate)),
    layout,
  );
  if (here.length === 0) return [];
  const isSaid = evidence.drop === 'said' && fate === 'dropped';
  return [
    paragraph(isSaid ? headings.droppedAsSaid : headings.fates[fate], width),
    ...here.map(({ text }) => bullet(text, style, width)),
  ];
}

/** Sentences in the dress of a terminal. */
function drawn(
  { casebook }: Evidence,
  sentences: readonly SentenceTold[],
  { style }: EvidenceTextOptions,
): SentenceTold[] {
  return inDress(sentences, casebook, style);
}

function toldIn(detail: Detail, sentences: readonly SentenceTold[]): SentenceTold[] {
  return sentences.filter((one) => isToldIn(detail, one));
}
