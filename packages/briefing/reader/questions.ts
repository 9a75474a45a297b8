import {
  type Drawn,
  type DrawnPart,
  drawQuestions,
  idOfTab,
  type OwnPart,
  type PartName,
} from '@standoff/briefing/questions';
import type { SentenceAnswer } from './messages.ts';
import { worded } from './worded.ts';

/** How the parts of the questions look on this page. */
const CLASSES: Readonly<Partial<Record<PartName, string>>> = {
  tabs: 'question-tabs',
  tab: 'question-tab',
};

/** What of the page the questions need. */
interface OfPage {
  /** Supposes judgements by their ids; absent where the page does not offer all of them. */
  readonly supposing: (ids: readonly string[]) => (() => void) | undefined;
  readonly numberClaims: (within: HTMLElement) => void;
}

/** What stands in a place while its answer is not known. */
export function showWaiting(place: HTMLElement): void {
  place.replaceChildren(...drawQuestions({ status: 'asking' }).flatMap(nodesOf));
}

/** The same few questions of a sentence, with their answers, in a place of the page. */
export function showQuestions(place: HTMLElement, answer: SentenceAnswer, page: OfPage): void {
  if (answer.status === 'refused') {
    const problem = `This cannot be asked: ${answer.problem}.`;
    place.replaceChildren(...drawQuestions({ status: 'refused', problem }).flatMap(nodesOf));
    return;
  }
  const turns = answer.document.doubt?.doubt?.hangsOn?.judgements ?? [];
  const tryOut = page.supposing(turns.map(({ id }) => id));
  const show = (chosen: Parameters<typeof idOfTab>[1]): void => {
    const drawn = drawQuestions({
      ...answer,
      name: 'asked',
      chosen,
      choose: (question) => {
        show(question);
        document.getElementById(idOfTab({ name: 'asked' }, question))?.focus();
      },
      ...(tryOut && { tryOut }),
    });
    place.replaceChildren(...drawn.flatMap(nodesOf));
    page.numberClaims(place);
  };
  show('why');
}

function nodesOf(one: Drawn): (string | Node)[] {
  if (typeof one === 'string') return worded(one);
  return 'own' in one ? ownNodes(one) : [elementOf(one)];
}

function elementOf({ part, tag, attributes = {}, onPress, onKey, within }: DrawnPart): Element {
  const element = document.createElement(tag);
  const look = CLASSES[part];
  if (look !== undefined) element.className = look;
  for (const [name, is] of Object.entries(attributes)) element.setAttribute(name, is);
  if (onPress) element.addEventListener('click', onPress);
  if (onKey) {
    element.addEventListener('keydown', (event) => {
      if (onKey(event.key)) event.preventDefault();
    });
  }
  element.append(...within.flatMap(nodesOf));
  return element;
}

function ownNodes(part: OwnPart): (string | Node)[] {
  if (part.own === 'cited') return part.by.claims.flatMap(linkTo);
  if (part.own === 'claim') return [...worded(part.claim.says), ...linkTo(part.claim.id)];
  if (part.own !== 'uncounted') return [];
  const note = document.createElement('p');
  note.textContent =
    part.question === 'how-sure'
      ? 'In how many models this stands is not counted on this page.'
      : 'What else would turn it is not looked for on this page.';
  return [note];
}

/** A link to a claim, which the page numbers. */
function linkTo(id: string): (string | Node)[] {
  const link = document.createElement('a');
  link.className = 'claim-link claim-mark';
  link.href = `#claim-${id}`;
  link.setAttribute('aria-label', `Claim ${id}`);
  link.textContent = id;
  return [' ', link];
}
