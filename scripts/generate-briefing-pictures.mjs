// Draws the pictures of the Korean briefing: they are made for it, since the photographs of the article belong to others.
// The map is drawn from the borders of Natural Earth, which are in the public domain.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoConicConformal, geoGraticule10, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const folder = new URL('../catalog/korea-2017/media/', import.meta.url);
const INK = '#23272e';
const PAPER = '#f4f2ed';
const [WIDTH, HEIGHT] = [1600, 1000];

/** @param {string} inner */
const drawing = (inner) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/>${inner}</svg>`;

/** The countries of the conflict, each with the colour that it has in the figures. */
const COLOURS = new Map([
  ['North Korea', '#a8400c'],
  ['China', '#8a2f73'],
  ['South Korea', '#0b6e53'],
  ['Russia', '#6b5a00'],
]);

function map() {
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
  const lines = `<path d="${path(geoGraticule10())}" fill="none" stroke="#cfcabf"/>`;
  const land = features
    .map((/** @type {any} */ one) => {
      const colour = COLOURS.get(one.properties.name);
      return `<path d="${path(one) ?? ''}" fill="${colour ?? '#d8d3c8'}" fill-opacity="${colour ? 0.28 : 1}" stroke="${INK}" stroke-width="1.5"/>`;
    })
    .join('');
  const places = [
    ['Pyongyang', 125.75, 39.03, 'end'],
    ['Seoul', 126.98, 37.57, 'start'],
    ['Beijing', 116.4, 39.9, 'start'],
    ['Vladivostok', 131.9, 43.12, 'start'],
    ['Punggye-ri, test site', 129.08, 41.28, 'start'],
    ['Seongju, THAAD', 128.28, 35.99, 'start'],
  ].map(([name, long, lat, anchor]) => {
    const [x = 0, y = 0] = projection([Number(long), Number(lat)]) ?? [];
    const at = anchor === 'end' ? x - 14 : x + 14;
    return `<circle cx="${x}" cy="${y}" r="6" fill="${INK}"/><text x="${at}" y="${y + 9}" text-anchor="${anchor}" font-family="DejaVu Sans, sans-serif" font-size="27" fill="${INK}" stroke="${PAPER}" stroke-width="6" paint-order="stroke">${name}</text>`;
  });
  const countries = [
    ['NORTH KOREA', 127.2, 40.3],
    ['SOUTH KOREA', 127.5, 36.7],
    ['CHINA', 121.2, 42.6],
    ['RUSSIA', 132.4, 44.6],
    ['JAPAN', 134.3, 34.9],
  ].map(([name, long, lat]) => {
    const [x, y] = projection([Number(long), Number(lat)]) ?? [];
    return `<text x="${x}" y="${y}" text-anchor="middle" letter-spacing="5" font-family="DejaVu Sans, sans-serif" font-size="24" font-weight="bold" fill="${INK}">${name}</text>`;
  });
  return drawing(lines + land + countries.join('') + places.join(''));
}

function council() {
  const seats = Array.from({ length: 15 }, (_, k) => {
    const angle = Math.PI * (1.06 - (1.12 * k) / 14);
    const [x, y] = [800 + 590 * Math.cos(angle), 740 - 500 * Math.sin(angle)];
    return `<circle cx="${x}" cy="${y}" r="40" fill="${k % 3 === 1 ? INK : PAPER}" stroke="${INK}" stroke-width="6"/>`;
  });
  return drawing(
    `<path d="M320 790 a480 440 0 0 1 960 0" fill="none" stroke="${INK}" stroke-width="10"/><path d="M430 790 a370 340 0 0 1 740 0" fill="none" stroke="${INK}" stroke-width="4"/>${seats.join('')}`,
  );
}

/** A lectern with nobody behind it. */
function lectern() {
  return drawing(
    `<g fill="none" stroke="${INK}" stroke-width="8" stroke-linejoin="round" stroke-linecap="round">
<path d="M0 860 h1600"/><path d="M560 430 h480 l-40 110 h-400 z" fill="${PAPER}"/><path d="M620 540 l30 320 h300 l30 -320"/>
<path d="M740 430 q-4 -90 -54 -130"/><path d="M860 430 q4 -90 54 -130"/><rect x="650" y="262" width="60" height="34" rx="17" transform="rotate(30 680 279)"/><rect x="890" y="262" width="60" height="34" rx="17" transform="rotate(-30 920 279)"/>
<path d="M180 0 v860 M300 0 v860 M1300 0 v860 M1420 0 v860" stroke-width="3"/><path d="M715 620 h170 M725 680 h150" stroke-width="4"/></g>`,
  );
}

mkdirSync(folder, { recursive: true });
for (const [name, svg] of [
  ['map', map()],
  ['council', council()],
  ['lectern', lectern()],
]) {
  await sharp(Buffer.from(/** @type {string} */ (svg)))
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(new URL(`${name}.png`, folder).pathname);
}
