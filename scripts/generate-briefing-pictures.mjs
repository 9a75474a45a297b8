// Draws the pictures of the Korean briefing: they are made for it, since the photographs of the article belong to others.
// The map is drawn from the borders of Natural Earth, which are in the public domain.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoConicConformal, geoGraticule10, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const folder = new URL('../catalog/korea-2017/media/', import.meta.url);
const [WIDTH, HEIGHT] = [1600, 1000];

/**
 * The colours of a page, and of the countries of the conflict, which have the same in its figures.
 *
 * @typedef {{ suffix: string, ink: string, paper: string, land: string, line: string, tint: number, countries: ReadonlyMap<string, string> }} Theme
 * @type {readonly Theme[]}
 */
const THEMES = [
  {
    suffix: '',
    ink: '#23272e',
    paper: '#f4f2ed',
    land: '#dedad1',
    line: '#d5d0c6',
    tint: 0.26,
    countries: new Map([
      ['North Korea', '#a8400c'],
      ['China', '#8a2f73'],
      ['South Korea', '#0b6e53'],
      ['Russia', '#6b5a00'],
    ]),
  },
  {
    suffix: '-dark',
    ink: '#d9d6cf',
    paper: '#1c1f24',
    land: '#2b2f36',
    line: '#2e333a',
    tint: 0.3,
    countries: new Map([
      ['North Korea', '#f2a071'],
      ['China', '#e39bd0'],
      ['South Korea', '#63c7a6'],
      ['Russia', '#d8c25c'],
    ]),
  },
];

/** @param {string} inner @param {Theme} theme */
const drawing = (inner, { paper }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${paper}"/>${inner}</svg>`;

/** @param {Theme} theme */
function map(theme) {
  const { ink, paper, land: ground, line, tint, countries: colours } = theme;
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const { features } = /** @type {any} */ (feature(atlas, atlas.objects.countries));
  const projection = geoConicConformal()
    .parallels([30, 50])
    .rotate([-126, 0])
    .center([0, 39])
    .scale(4300)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const path = geoPath(projection);
  const lines = `<path d="${path(geoGraticule10())}" fill="none" stroke="${line}"/>`;
  const land = features
    .map((/** @type {any} */ one) => {
      const colour = colours.get(one.properties.name);
      return `<path d="${path(one) ?? ''}" fill="${colour ?? ground}" fill-opacity="${colour ? tint : 1}" stroke="${ink}" stroke-opacity="0.6" stroke-width="1.5"/>`;
    })
    .join('');
  const places = [
    ['Pyongyang', 125.75, 39.03, 'end'],
    ['Seoul', 126.98, 37.57, 'end'],
    ['Beijing', 116.4, 39.9, 'start'],
    ['Vladivostok', 131.9, 43.12, 'start'],
    ['Punggye-ri, test site', 129.08, 41.28, 'start'],
    ['Seongju, THAAD', 128.28, 35.99, 'start'],
  ].map(([name, long, lat, anchor]) => {
    const [x = 0, y = 0] = projection([Number(long), Number(lat)]) ?? [];
    const at = anchor === 'end' ? x - 16 : x + 16;
    return `<circle cx="${x}" cy="${y}" r="7" fill="${ink}"/><text x="${at}" y="${y + 11}" text-anchor="${anchor}" font-family="DejaVu Sans, sans-serif" font-size="33" fill="${ink}" stroke="${paper}" stroke-width="7" paint-order="stroke">${name}</text>`;
  });
  const countries = [
    ['NORTH KOREA', 126.75, 40.25],
    ['SOUTH KOREA', 127.9, 36.85],
    ['CHINA', 121.2, 42.6],
    ['RUSSIA', 132.4, 44.6],
    ['JAPAN', 135.4, 35.05],
  ].map(([name, long, lat]) => {
    const [x, y] = projection([Number(long), Number(lat)]) ?? [];
    const colour = colours.get(capitalized(String(name))) ?? ink;
    return `<text x="${x}" y="${y}" text-anchor="middle" letter-spacing="4" font-family="DejaVu Sans, sans-serif" font-size="28" font-weight="bold" fill="${colour}" stroke="${paper}" stroke-width="5" paint-order="stroke">${name}</text>`;
  });
  return drawing(lines + land + countries.join('') + places.join(''), theme);
}

/** @param {string} name */
function capitalized(name) {
  return name.toLowerCase().replaceAll(/\b\w/g, (letter) => letter.toUpperCase());
}

/** Fifteen chairs, those of the permanent members filled. @param {Theme} theme */
function council(theme) {
  const { ink, paper } = theme;
  const seats = Array.from({ length: 15 }, (_, k) => {
    const angle = Math.PI * (1.06 - (1.12 * k) / 14);
    const [x, y] = [800 + 590 * Math.cos(angle), 740 - 500 * Math.sin(angle)];
    return `<circle cx="${x}" cy="${y}" r="40" fill="${k % 3 === 1 ? ink : paper}" stroke="${ink}" stroke-width="6"/>`;
  });
  return drawing(
    `<path d="M320 790 a480 440 0 0 1 960 0" fill="none" stroke="${ink}" stroke-width="10"/><path d="M430 790 a370 340 0 0 1 740 0" fill="none" stroke="${ink}" stroke-width="4"/>${seats.join('')}`,
    theme,
  );
}

/** A lectern with nobody behind it. @param {Theme} theme */
function lectern(theme) {
  const { ink, paper } = theme;
  return drawing(
    `<g fill="none" stroke="${ink}" stroke-width="8" stroke-linejoin="round" stroke-linecap="round">
<path d="M0 860 h1600"/><path d="M560 430 h480 l-40 110 h-400 z" fill="${paper}"/><path d="M620 540 l30 320 h300 l30 -320"/>
<path d="M740 430 q-4 -90 -54 -130"/><path d="M860 430 q4 -90 54 -130"/><rect x="650" y="262" width="60" height="34" rx="17" transform="rotate(30 680 279)"/><rect x="890" y="262" width="60" height="34" rx="17" transform="rotate(-30 920 279)"/>
<path d="M180 0 v860 M300 0 v860 M1300 0 v860 M1420 0 v860" stroke-width="3"/><path d="M715 620 h170 M725 680 h150" stroke-width="4"/></g>`,
    theme,
  );
}

mkdirSync(folder, { recursive: true });
for (const theme of THEMES) {
  for (const [name, draw] of /** @type {const} */ ([
    ['map', map],
    ['council', council],
    ['lectern', lectern],
  ])) {
    await sharp(Buffer.from(draw(theme)))
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toFile(new URL(`${name}${theme.suffix}.png`, folder).pathname);
  }
}
