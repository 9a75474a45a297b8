import { useEffect } from 'react';
import { type Stamp, shortHash } from '../../share/stamp.ts';
import { sayDate } from '../../words/say-date.ts';

/** Writes below every page of a print what it was made from, and its number. */
export function usePageFoot(stamp: Stamp): void {
  const foot = sayFoot(stamp);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { @bottom-left { content: ${quoteCss(foot)}; } @bottom-right { content: counter(page) " / " counter(pages); } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [foot]);
}

const LONGEST_TITLE = 60;

function sayFoot({ title, variant, sha256, version, made }: Stamp): string {
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)} …` : title;
  return [
    short,
    ...(variant ? [variant.id] : []),
    ...(sha256 === undefined ? [] : [`file ${shortHash(sha256)}`]),
    `Standoff ${version}`,
    sayDate(made),
  ].join(' · ');
}

/** A text as a string of a style sheet, in which no mark of the text ends it. */
function quoteCss(text: string): string {
  const safe = text.replace(
    /[^\p{Letter}\p{Number} .,:·…-]/gu,
    (mark) => `\\${mark.codePointAt(0)!.toString(16)} `,
  );
  return `"${safe}"`;
}
