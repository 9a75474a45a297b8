export { answerAsked, type SentenceDecided } from './answers/answer-asked.ts';
export { type Answers, createAnswers } from './answers/answers.ts';
export { contestedIn } from './answers/contested.ts';
export { doubtedModel, supposedModel } from './answers/doubted-model.ts';
export {
  findingsIn,
  findingsUnder,
} from './answers/findings-under.ts';
export { firstStanding } from './answers/marked-words.ts';
export { draftBriefing } from './draft/draft-briefing.ts';
export type { Offering } from './figures/figure.ts';
export { figures } from './figures/index.ts';
export { sayDate } from './figures/say-date.ts';
export { changesToCome } from './file/changes-to-come.ts';
export { checkSources } from './file/check-sources.ts';
export { directiveKinds } from './file/directive-kinds.ts';
export { readBriefing } from './file/read-briefing.ts';
export { isPlainName, isWebAddress, nameModel } from './file/read-head.ts';
export { questionOfMark } from './marks/holds.ts';
export { alternativeText } from './media/alternative-text.ts';
export type { Picture, Pictures } from './media/media.ts';
export { sayChange } from './page/changes.ts';
export { besideEmbeds, versionOf } from './page/embeds.ts';
export { type Listed, writeFeed } from './page/feed.ts';
export { frameStyle } from './page/frame-height.ts';
export { writeIndex } from './page/index-page.ts';
export { type PictureOfFigure, type TakenFigure, takeFigures } from './page/offer-to-take.ts';
export { writePage } from './page/page.ts';
export {
  contentPolicy,
  drawFontLinks,
  type Embedding,
  FILES,
  onlyOwnFiles,
  type PageParts,
  type PreviewPicture,
  partsInFolder,
  partsInline,
  partsOnPaper,
  type ServedParts,
  withFonts,
} from './page/page-parts.ts';
export type { Place } from './page/places.ts';
export { PICTURES } from './page/take-along.ts';
export {
  type AnsweredDoubt,
  answerDoubts,
  answerStatements,
  asAnswers,
  tellAnswers,
  withAnswers,
  withBelow,
} from './published-doubts.ts';
export type { Briefing, Change, Directive } from './syntax/briefing.ts';
export {
  createRedrawing,
  type HeldBriefing,
  holdBriefing,
  holdWith,
} from './write-briefing.ts';
