import { isToldIn } from '@standoff/propositions';
import { type ComparedInFull, lexiconOf } from '@standoff/study';
import {
  comparisonHeadings,
  sayFurther,
  sayPreferenceReading,
  sayStatedOtherwise,
} from '@standoff/wording';
import { type SentenceTold, textsOf } from '../sentences/sentences-told.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import type { ComparisonLayout } from './comparison-layout.ts';
import {
  type ComparisonSaid,
  type CruxSaid,
  sayComparison,
  sayInShort,
} from './comparison-told.ts';
import { renderGrid } from './render-grid.ts';
import { renderMarks } from './render-marks.ts';
import { renderRobustness } from './render-robustness.ts';

/** What models judge differently and find, as text: the verdict, what each finds, what differs, and what explains it. */
export function renderComparison(compared: ComparedInFull, layout: ComparisonLayout): string {
  const { style, width, detail = 'default' } = layout;
  const { versions } = compared;
  const { reading } = versions[0]!.analysis;
  const said = sayComparison(compared);
  const models = versions.map(({ name }, k) => `${style.strong(String(k + 1))}  ${name}`);
  return [
    [paragraph(style.heading(versions[0]!.model.title), width), ...models].join('\n'),
    ...drawn(compared, said.opening, style).map((text) => paragraph(style.strong(text), width)),
    ...(detail === 'brief' ? [] : renderAll(compared, said, layout)),
    ...(reading ? [style.quiet(paragraph(sayPreferenceReading(reading), width))] : []),
    ...(detail === 'default' ? [style.quiet(sayFurther(false))] : []),
  ].join('\n\n');
}

function drawn(
  { across }: ComparedInFull,
  sentences: readonly SentenceTold[],
  style: Style,
): readonly string[] {
  return textsOf(inDress(sentences, across.casebook, style));
}

function renderAll(
  compared: ComparedInFull,
  said: ComparisonSaid,
  layout: ComparisonLayout,
): string[] {
  return [
    ...renderUnder(comparisonHeadings.finds, compared, said.found, layout),
    ...renderGrid(compared, layout),
    ...renderDifferences(compared, layout),
    ...renderUnder(comparisonHeadings.moved, compared, said.moved, layout),
    ...renderCruxes(compared, said, layout),
    ...renderUnder(comparisonHeadings.agreement, compared, said.agreement, layout),
    ...renderRobustness(compared, said, layout),
  ];
}

function renderUnder(
  heading: string,
  compared: ComparedInFull,
  sentences: readonly SentenceTold[],
  { style, width, detail = 'default' }: ComparisonLayout,
): string[] {
  const told = sentences.filter((one) => isToldIn(detail, one));
  if (told.length === 0) return [];
  return [
    [
      style.heading(heading),
      ...drawn(compared, told, style).map((text) => bullet(text, style, width)),
    ].join('\n'),
  ];
}

/** What each judges otherwise than the first, with a mark for each that does where there are several. */
function renderDifferences(
  { judgements, others, versions, across }: ComparedInFull,
  { style, width }: ComparisonLayout,
): string[] {
  const lexicon = lexiconOf(across.casebook);
  const told = [
    ...judgements.map(({ says, in: steps }) => ({ says, in: steps.map(Boolean) })),
    ...others.map((stated) => ({
      says: sayStatedOtherwise(lexicon, stated),
      in: versions.map((_, k) => stated.models.includes(k)),
    })),
  ];
  if (told.length === 0) return [paragraph(comparisonHeadings.noDifference, width)];
  const heading = style.heading(comparisonHeadings.differences);
  const lines = told.map((one) =>
    versions.length > 2
      ? renderMarks('', one.in, `${one.says}.`, width)
      : bullet(`${one.says}.`, style, width),
  );
  return [[heading, ...lines].join('\n')];
}

/** What explains that each finds otherwise than the first. */
function renderCruxes(
  compared: ComparedInFull,
  { cruxes, oneApart }: ComparisonSaid,
  layout: ComparisonLayout,
): string[] {
  const { detail = 'default', style, width } = layout;
  if (detail === 'full' || compared.versions.length === 2) {
    return cruxes.flatMap((crux, k) => renderCrux(compared, crux, k + 1, layout));
  }
  const told = [...oneApart, ...cruxes.flatMap((_, k) => sayInShort(compared, k + 1))];
  if (told.length === 0) return [];
  return [
    [
      style.heading(comparisonHeadings.whyAll),
      ...drawn(compared, told, style).map((text) => bullet(text, style, width)),
    ].join('\n'),
  ];
}

/** Of two models all of it, or by default what turns what the headlines rest on. */
function renderCrux(
  compared: ComparedInFull,
  { before, groups, after }: CruxSaid,
  place: number,
  { style, width, detail }: ComparisonLayout,
): string[] {
  const crux = compared.cruxes[place - 1]!;
  if (!('why' in crux) && crux.findings.length === 0) return [];
  const isFull = detail === 'full';
  const around = (told: readonly SentenceTold[]) =>
    isFull || 'why' in crux
      ? drawn(compared, told, style).map((text) => paragraph(text, width))
      : [];
  return [
    [
      style.heading(comparisonHeadings.why('1', String(place + 1))),
      ...around(before),
      ...(isFull ? groups : groups.slice(0, 1)).map(({ about, says }) =>
        bullet(drawn(compared, [...about, ...says], style).join(' '), style, width),
      ),
      ...around(after),
    ].join('\n'),
  ];
}
