import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileIn, temporaryFolder } from '../command-line/files.ts';
import { run } from '../command-line/run.ts';

/** What changes without statements is not what these tests are about. */
const QUICKLY = ['--doubt-seconds', '0'];

const folder = temporaryFolder();

/** Boats block a ship, whose owner could lay a cable elsewhere; a board could share the quay between them. */
const quay = `standoff: 1
title: A quay
decision-makers:
  fishers:
    name: Fishers' cooperative
    options:
      boats: { levels: { away: boats leave the quay, across: boats across the quay } }
    prefers:
      - nordwind.route = south
      - { want: boats = across, if: nordwind.route != south }
      - not board.order = cleared
      - boats = away
  nordwind:
    name: Nordwind
    options:
      route: { levels: { north: cable through the bay, south: cable past the lighthouse } }
    prefers: [ fishers.boats = away, route = north, board.order >= shared ]
bodies:
  board:
    name: Harbour board
    members: [ fishers, nordwind, { pilots: { vote: yes } } ]
    adopts: 2 votes, no veto by fishers
    sponsors: [ nordwind ]
    options: { order: { levels: { none: no order, shared: quay shared, cleared: quay cleared } } }
states:
  both: { name: South and away, nordwind.route: south, fishers.boats: away }
deals:
  swap: { parties: [ fishers, nordwind ], terms: { nordwind.route: south, fishers.boats: away } }
status-quo: { fishers.boats: across, nordwind.route: north, board.order: none }
`;

/** Each would rather keep the other's part of the deal than do its own. */
const trade = `standoff: 1
title: A trade
decision-makers:
  ann: { name: Ann, options: { give: yes/no }, prefers: [ bob.give, not give ] }
  bob: { name: Bob, options: { give: yes/no }, prefers: [ ann.give, not give ] }
states:
  both: { name: Both give, ann.give: yes, bob.give: yes }
deals:
  swap: { parties: [ ann, bob ], terms: { ann.give: yes, bob.give: yes } }
status-quo: { ann.give: no, bob.give: no }
`;

/** What the page has of a deal and of the way to it, and what the command says of the deal. */
async function told(model: string) {
  fileIn(folder, 'm.standoff.yaml', model);
  const head =
    'briefing: 1\nmodel: m.standoff.yaml\nheadline: A\nstandfirst: B\nby: C\ndate: 2026-01-31';
  const text = `---\n${head}\n---\n\n::deal{of=swap}\n\n::way{to=both}\n`;
  const briefing = fileIn(folder, 'a.briefing.md', text);
  const page = join(folder, 'page.html');
  const published = await run(['publish', ...QUICKLY, briefing, '--one-file', page, '--force']);
  expect(published.status, published.stderr).toBe(0);
  const figures = readFileSync(page, 'utf8')
    .split('<ol class="way strip">')
    .slice(1)
    .map((figure) => figure.slice(0, figure.indexOf('</ol>')));
  const partsOf = (figure: string | undefined, name: string) =>
    [...(figure ?? '').matchAll(new RegExp(`<p class="${name}">(.*?)</p>`, 'gs'))].map(([, html]) =>
      html!
        // What the model words is in italics on a page, and in marks of quotation in a terminal.
        .replaceAll(/<em class="worded">(.*?)<\/em>/g, '“$1”')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&#x27;', "'"),
    );
  const [deal, way] = figures;
  const { stdout } = await run(['deal', join(folder, 'm.standoff.yaml'), '--deal', 'swap']);
  return {
    deal: { moved: partsOf(deal, 'moved'), worth: partsOf(deal, 'worth') },
    way: partsOf(way, 'moved'),
    command: stdout.replaceAll(/\s+/g, ' '),
  };
}

it('a deal is told in an order of steps that is followed through, where one has no more losses', async () => {
  const { deal, way, command } = await told(quay);
  expect(deal.moved).toEqual(['cable past the lighthouse', 'boats leave the quay']);
  expect(way).toEqual(deal.moved);
  expect(command).toContain(
    "Two steps bring it about: Nordwind moves to “cable past the lighthouse”, then Fishers' cooperative to “boats leave the quay”.",
  );
  expect(command).not.toContain('would rather stop');
  const gain =
    'The Harbour board could bring about “quay shared”, which leaves Nordwind worse off than at the status quo.';
  expect(deal.worth).toContain(gain);
  expect(command).toContain(gain.replace('The', 'the'));
});

it('the page says who would rather stop, as the command does', async () => {
  const { deal, command } = await told(trade);
  expect(deal.worth[1]).toBe(
    'Bob would rather stop there than see the deal through; stopping there leaves Ann worse off than at the status quo.',
  );
  expect(command).toContain(`Once Ann has moved to “Ann: give”, ${deal.worth[1]?.slice(0, -1)}`);
});
