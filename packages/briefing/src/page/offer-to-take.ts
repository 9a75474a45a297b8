import type { Element } from 'hast';
import type { Drawn } from '../answers/drawn.ts';
import type { Pictures } from '../media/media.ts';
import type { Briefing } from '../syntax/briefing.ts';
import {
  embedCode,
  figuresIn,
  fileOf,
  isOffered,
  sayWhose,
  titleOf,
  writeEmbed,
} from './embeds.ts';
import { hasClass } from './has-class.ts';
import { numberClaims } from './number-claims.ts';
import { asAddress, type Embedding, type PageParts } from './page-parts.ts';
import { drawProse } from './prose.ts';
import { drawTakeAlong, PICTURES, type TakenPlaces } from './take-along.ts';
import { isWordedIn, NOTE, nameOfTaken, takeData } from './taken.ts';

/** A figure as others take it along. */
export interface TakenFigure {
  /** Its files are called so, and go on with the dot of their kind. */
  readonly file: string;
  readonly csv: string;
  readonly json: string;
  /** The page on which it stands by itself. */
  readonly html: string;
  readonly picture: PictureOfFigure;
}

/** What its picture is drawn from. */
export interface PictureOfFigure {
  /** As it stands on the page. */
  readonly figure: Element;
  readonly width: number;
  /** Whose words are whose, where that has to be said, and where it is from. */
  readonly below: readonly string[];
}

interface Taken {
  readonly briefing: Briefing;
  readonly drawn: Drawn;
  readonly source: string;
  readonly pictures: Pictures;
  readonly parts: PageParts;
}

/** Every figure of a page with what may be taken along of it, in its order; none where there is no place for it. */
export function takeFigures({ briefing, drawn, source, pictures, parts }: Taken): TakenFigure[] {
  const { embedding } = parts;
  if (embedding === undefined) return [];
  const { head } = briefing;
  const article = drawProse(briefing, drawn, pictures, source);
  numberClaims(article);
  return figuresIn(article).flatMap((figure) => {
    const number = Number(figure.properties['dataDirective']);
    const one = drawn.figures.get(number);
    if (one === undefined) return [];
    const note = isWordedIn(figure) ? [NOTE] : [];
    return [
      {
        file: fileOf(figure, embedding, ''),
        ...takeData(briefing, one, number, embedding.version),
        html: writeEmbed(figure, head, embedding),
        picture: {
          figure,
          width: widthOf(figure),
          below: [...note, sayWhose(head, embedding), ...(head.address ? [head.address] : [])],
        },
      },
    ];
  });
}

function widthOf(figure: Element): number {
  return hasClass(figure, 'figure-wide') ? PICTURES.wide : PICTURES.width;
}

/** Below each figure what may be taken along of it. */
export function offerToTake(
  figures: readonly Element[],
  briefing: Briefing,
  drawn: Drawn,
  { embedding, dataWithin = false }: PageParts,
): void {
  if (embedding === undefined && !dataWithin) return;
  for (const figure of figures) {
    const number = Number(figure.properties['dataDirective']);
    const one = drawn.figures.get(number);
    if (one === undefined) continue;
    const title = titleOf(figure);
    const places =
      embedding === undefined
        ? placesWithin(takeData(briefing, one, number, undefined))
        : placesBeside(figure, briefing, embedding);
    figure.children.push(drawTakeAlong(title, nameOfTaken(title), places));
  }
}

function placesWithin({ csv, json }: { readonly csv: string; readonly json: string }): TakenPlaces {
  return { csv: asAddress('text/csv', csv), json: asAddress('application/json', json) };
}

function placesBeside(figure: Element, { head }: Briefing, embedding: Embedding): TakenPlaces {
  const at = (ending: string) => fileOf(figure, embedding, ending);
  const isEmbedded = head.address !== undefined && isOffered(figure);
  return {
    csv: at('.csv'),
    json: at('.json'),
    ...(embedding.hasPictures && {
      pictures: {
        svg: at('.svg'),
        png: PICTURES.scales.map((scale) => {
          const width = widthOf(figure) * scale;
          return { width, at: at(`-${width}.png`) };
        }),
      },
    }),
    ...(isEmbedded && { embedCode: embedCode(figure, head, embedding) }),
  };
}
