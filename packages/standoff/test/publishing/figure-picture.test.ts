import { holdBriefing, type PictureOfFigure, partsInFolder, takeFigures } from '@standoff/briefing';
import { parse } from '@standoff/study';
import { h } from 'hastscript';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createPictureThread } from '../../src/publishing/in-picture-thread.ts';
import { smallModel } from '../command-line/files.ts';

const EVIL = '</text><script>alert(1)</script>';

const drawFigure = createPictureThread();

async function pictureOf(prose: string): Promise<PictureOfFigure> {
  const { model } = parse(smallModel, { fileName: 'm' });
  const head = `briefing: 1\nmodel: m\nheadline: ${JSON.stringify(EVIL)}\nstandfirst: B\nby: C\ndate: 2026-01-31\n`;
  const { held } = await holdBriefing(`---\n${head}---\n\n${prose}\n`, 'a', model!);
  const at = { folder: 'embed', suffix: '', styles: [], embed: 'e', listen: 'l' };
  const embedding = { version: '0', hasPictures: true, ...at };
  const parts = partsInFolder({ embedding });
  return takeFigures({ ...held!, pictures: new Map(), parts })[0]!.picture;
}

it('a figure is drawn in a thread, in outlines, and in dots at the sizes that are asked for', async () => {
  const picture = await pictureOf('::finding');
  const svg = Buffer.from(await drawFigure(picture, 'svg')).toString();
  expect(svg).toMatch(/^<svg width="720"/);
  // Nothing in it is a text, a style or an address of others.
  expect(svg).not.toMatch(/<text|<script|<style| style=|href="http|foreignObject| on\w+=/);
  for (const width of [720, 1440]) {
    const { format, width: drawn } = await sharp(await drawFigure(picture, width)).metadata();
    expect([format, drawn]).toEqual(['png', width]);
  }
}, 30_000);

it('each part of a figure has a place in its picture, whatever it is', async () => {
  const table = h('table', [
    h('caption', 'C'),
    h('tr', [h('th', 'a'), h('td.who-1', h('b', 'b'))]),
  ]);
  const parts = [
    h('ol.way.strip', [h('li.move.gain', h('p.mover', 'A')), h('li.move.loss', 'B')]),
    h('ol.way.walk', [h('li.move.gain', 'A')]),
    h('ol.seats', [h('li.seat.seat-no.seat-veto.enough', h('span.who', 'A'))]),
    h('ol.timeline', [h('li.event.unexpected', h('p', 'A'))]),
    h('dl.bars', [h('dt', 'A'), h('dd', '1')]),
    h('dl.cast', [h('div.cast-one', [h('dt', 'A'), h('dd', h('p', 'B'))])]),
    h('div.tree', [h('p.tree-start', 'A'), h('ol.branches', h('li.branch.loss', h('p', 'B')))]),
    h('ul', [h('li.leaves', [h('em.worded', 'A'), ' and ', h('strong', 'B')])]),
    h('p.key', [h('span.pair', [h('span.line.line-loss'), 'A']), h('span.seat-sign.enough')]),
    table,
  ];
  const whole = (body: typeof parts): PictureOfFigure => ({
    figure: h('figure.figure', [h('h3.figure-title', 'T'), h('div.figure-body', body)]),
    width: 720,
    below: ['From here'],
  });
  const lettersOf = async (body: typeof parts) => {
    const svg = Buffer.from(await drawFigure(whole(body), 'svg')).toString();
    return svg.split('<path').length;
  };
  const empty = await lettersOf([]);
  for (const part of parts) expect(await lettersOf([part])).toBeGreaterThan(empty);
  expect(await lettersOf([h('p.unseen', 'A'), h('p.try', 'B'), h('details', 'C')])).toBe(empty);
}, 30_000);
