import { firstStanding, type HeldBriefing, sayDate } from '@standoff/briefing';
import { capitalize, listOf } from '@standoff/wording';
import { asPng, type Box, box, drawBoxes, INK, PAPER, SOFT, text } from './picture-boxes.ts';

/** The picture of a page that others show where they tell of it. */
export const PREVIEW = { file: 'preview.png', width: 1200, height: 630 } as const;

/** Letters of a headline beyond which it is set smaller, and the sizes. */
const HEADLINE_SIZES = [
  { upTo: 28, size: 92 },
  { upTo: 60, size: 74 },
  { upTo: Number.POSITIVE_INFINITY, size: 56 },
] as const;

/** Draws headline, standfirst and one finding. */
export async function drawPreview(held: NonNullable<HeldBriefing['held']>): Promise<Uint8Array> {
  return asPng(await drawBoxes(picture(held), PREVIEW), PREVIEW.width);
}

function picture({ briefing, drawn }: NonNullable<HeldBriefing['held']>): Box {
  const { headline, standfirst, by, date } = briefing.head;
  const { size } = HEADLINE_SIZES.find(({ upTo }) => headline.length <= upTo)!;
  const finding = firstStanding(briefing, drawn);
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '60px 72px 48px',
      background: PAPER,
      color: INK,
      fontFamily: 'Serif',
    },
    [
      text(
        { fontSize: size, fontWeight: 600, lineHeight: 1.08, lineClamp: 3, textWrap: 'balance' },
        headline,
      ),
      text(
        { marginTop: 24, fontSize: 31, lineHeight: 1.35, color: SOFT, lineClamp: finding ? 4 : 6 },
        standfirst,
      ),
      box({ flexGrow: 1 }, []),
      ...(finding === undefined ? [] : [drawFinding(finding)]),
      text(
        { marginTop: 26, fontSize: 24, fontFamily: 'Sans', color: SOFT, lineClamp: 1 },
        `${listOf(by)} · ${sayDate(date)}`,
      ),
    ],
  );
}

function drawFinding(finding: string): Box {
  return box({ flexDirection: 'column', paddingTop: 16, borderTop: `3px solid ${INK}` }, [
    text({ fontSize: 22, fontFamily: 'Sans', color: SOFT }, 'Held against a model'),
    text(
      { marginTop: 4, fontSize: 32, fontWeight: 600, lineHeight: 1.25, lineClamp: 2 },
      capitalize(finding),
    ),
  ]);
}
