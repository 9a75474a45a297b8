import type { Element, ElementContent } from 'hast';
import { hasClass } from './has-class.ts';

const LOWEST = 6;

/**
 * Titles of figures and of steps stand one level below the section that they are in, and what is headed within a figure
 * one below its title: before the first heading of the prose that section is the page itself.
 */
export function levelHeadings(content: readonly ElementContent[]): void {
  let section = 1;
  for (const node of content) {
    if (node.type !== 'element') continue;
    const level = levelOf(node);
    if (level !== undefined) section = level;
    else levelWithin(node, section + 1);
  }
}

function levelWithin(node: ElementContent, level: number): void {
  if (node.type !== 'element') return;
  if (hasClass(node, 'figure')) levelFigure(node, level);
  else if (hasClass(node, 'step-title')) setLevel(node, level);
  else for (const child of node.children) levelWithin(child, level);
}

/** Gives the title of a figure a level, and what is headed within it the next one. */
export function levelFigure(figure: Element, level: number): void {
  for (const child of figure.children) {
    if (child.type !== 'element') continue;
    if (hasClass(child, 'figure-title')) setLevel(child, level);
    else for (const heading of headingsIn(child)) setLevel(heading, level + 1);
  }
}

function headingsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return levelOf(node) === undefined ? node.children.flatMap(headingsIn) : [node];
}

function setLevel(heading: Element, level: number): void {
  heading.tagName = `h${Math.min(LOWEST, level)}`;
}

function levelOf({ tagName }: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : undefined;
}
