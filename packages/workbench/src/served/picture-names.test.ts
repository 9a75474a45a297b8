import { expect, it } from 'vitest';
import { namesOfPictures, renamePictures } from './picture-names.ts';

const TEXT = `---
briefing: 1
picture: front.jpg
corrected: [{ date: 2026-11-29, reason: "the <img src=x> was wrong" }]
---

An <img src=y> of HTML, and :::image{src="a b.jpg" alt="say src=z"}.

::video{src=film.mp4
poster=still.jpg}

:::image[Words]{src='c.jpg' dark=d.jpg}
`;

it('pictures are named by the head and by directives, and by nothing that looks alike', () => {
  expect(namesOfPictures(TEXT)).toEqual(['front.jpg', 'a b.jpg', 'c.jpg', 'd.jpg']);
  expect(namesOfPictures('picture: a.jpg')).toEqual([]);
});

it('only what names them is renamed', () => {
  const renamed = renamePictures(
    TEXT,
    new Map([
      ['front.jpg', 'new.jpg'],
      ['x', 'no'],
      ['d.jpg', 'e.jpg'],
    ]),
  );
  expect(renamed).toBe(TEXT.replace('front.jpg', 'new.jpg').replace('d.jpg', 'e.jpg'));
});
