export { doubtedModel } from './answers/doubted-model.ts';
export type { Briefing, Directive, Head, ReadBriefing } from './file/briefing.ts';
export { type DirectiveKind, directiveKinds } from './file/directive-kinds.ts';
export { readBriefing } from './file/read-briefing.ts';
export { isPlainName } from './file/read-head.ts';
export type { Picture, Pictures } from './media/media.ts';
export { writePage } from './page/page.ts';
export { FILES, type PageAssets, partsInFolder, partsInline } from './page/page-parts.ts';
export { type DoubtedPage, type HeldBriefing, holdBriefing, redraw } from './write-briefing.ts';
