import type { DecidedJson } from '@standoff/report';
import { type Explained, type Model, sentenceOfDoubt } from '@standoff/study';
import { sayQuestion, textOf } from '@standoff/wording';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawClaims } from '../figures/drawing.ts';
import type { ModelAsked } from '../figures/figure.ts';
import { createAnswers } from './answers.ts';
import { askedOf } from './drawn.ts';

/** What a reader asks of a sentence, and of which variant of the model. */
export interface AskedSentence {
  readonly that: string;
  readonly variant?: string | undefined;
}

/** The same few questions of what a sentence claims, answered as HTML: why, how sure, where from, and what if not. */
export async function answerAsked(
  model: Model,
  { that, variant }: AskedSentence,
): Promise<{ readonly body: string } | { readonly problem: string }> {
  const asked = askedOf(model, variant);
  if ('problem' in asked) return asked;
  const options = { that, doubt: true };
  const told = await createAnswers(model).answer({ ask: 'explain', options }, variant);
  if (told.status !== 'told') {
    return { problem: 'problem' in told ? told.problem : 'the model has too many states' };
  }
  const children = drawAnswer(asked, told.document as DecidedJson, told.result as Explained);
  return { body: toHtml({ type: 'root', children }) };
}

function drawAnswer(asked: ModelAsked, document: DecidedJson, found: Explained): ElementContent[] {
  const { verdict, reasons, claims } = document;
  return [
    h('h3', sayQuestion('why')),
    ...verdict.map((one) => h('p', one.text, ...drawClaims(asked, one.claims))),
    ...drawReasons(asked, reasons),
    h('h3', sayQuestion('how-sure')),
    h('p', sayHowSure(found)),
    h('h3', sayQuestion('where-from')),
    claims.length === 0
      ? h('p', 'What stands under Why cites no claim.')
      : h(
          'ul',
          claims.map(({ id, says }) => h('li', says, ...drawClaims(asked, [id]))),
        ),
    h('h3', sayQuestion('what-if-not')),
    ...drawIfNot(document),
  ];
}

function drawReasons(asked: ModelAsked, reasons: DecidedJson['reasons']): ElementContent[] {
  if (reasons.length === 0) return [];
  const lines = reasons.map(({ text, claims, because }) =>
    h('li', text, ...drawClaims(asked, claims), ...drawReasons(asked, because)),
  );
  return [h('ul', lines)];
}

/** As every face says it. */
function sayHowSure(found: Explained): string {
  const of = found.of === 'proposition' ? found.doubt : undefined;
  return of?.doubt === undefined || 'status' in of.found
    ? 'In how many models this stands is not counted on this page.'
    : textOf(sentenceOfDoubt(of.found, of.doubt));
}

/** What would turn it, where that is known: a judgement that the page offers as well can be supposed from there. */
function drawIfNot({ doubt }: DecidedJson): ElementContent[] {
  const found = doubt?.doubt;
  if (found?.standing === undefined) {
    return [h('p', 'What would turn it is not looked for on this page.')];
  }
  if (found.hangsOn === undefined) {
    return [h('p', 'Nothing that is in doubt turns it: it is the same in all models.')];
  }
  return [
    h('p', 'With all else as written, it is not so once this is:'),
    h(
      'ul',
      found.hangsOn.judgements.map(({ id, says }) => h('li', { dataTurns: id }, says)),
    ),
  ];
}
