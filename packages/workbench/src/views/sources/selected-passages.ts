/** A passage that a new claim is made from; characters in code points, the end not included. */
export interface PassageChoice {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The passages of paragraphs below an element that are selected on the page, without outer spaces. */
export function selectedPassages(root: HTMLElement, selection: Selection | null): PassageChoice[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  const lines = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')];
  return lines
    .filter((line) => range.intersectsNode(line))
    .map((line) => passageIn(line, range))
    .filter(({ text }) => text !== '');
}

function passageIn(line: HTMLElement, range: Range): PassageChoice {
  const part = document.createRange();
  part.selectNodeContents(line);
  const before = part.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  before.setEnd(part.startContainer, part.startOffset);
  const selected = part.toString();
  const text = selected.trim();
  const spaces = selected.length - selected.trimStart().length;
  const from = [...before.toString()].length + spaces;
  return { paragraph: Number(line.dataset['paragraph']), from, to: from + [...text].length, text };
}
