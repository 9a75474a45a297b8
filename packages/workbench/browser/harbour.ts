import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

const lines = [
  'The harbour is silting up, and every year fewer ships can enter.',
  'Dredging costs two million, said the harbour master; the fees bring in half of that.',
  'The line replied: "Raise them, and we berth across the bay." <b>No bluff</b>, it added 🚢.',
  'الميناء مفتوح للجميع',
];

/** A text made for these tests, and a model whose claims have their places in it. */
export const minutes = `${lines.join('\n\n')}\n`;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const harbour = `standoff: 1
title: Fees in a harbour
sources:
  minutes: { title: Minutes of the harbour board, kind: minutes, sha256: ${hash(minutes)} }
  letter: { title: Letter of the line }
claims:
  c01: { says: Fewer ships come every year, kind: fact, at: "minutes ¶1:27-63 #${hash('and every year fewer ships can enter').slice(0, 16)}" }
  c02: { says: Fees pay for half of the dredging, kind: fact, by: harbour master, at: "minutes ¶2:51-84 #0123456789abcdef" }
  c03: { says: It may leave for the other harbour, kind: threat, at: letter p. 2 }
decision-makers:
  board:
    name: Board
    options: { fees: { name: Fees, levels: { frozen: fees frozen, raised: fees raised } } }
    prefers:
      - { not: line.leaves, because: c01 }
      - { want: fees = raised, says: It needs the money }
  line:
    name: Shipping line
    options: { leaves: { levels: { no: the line stays, yes: the line leaves }, because: c01 } }
    prefers:
      - { want: board.fees = frozen, because: c02 }
status-quo: { board.fees: frozen, line.leaves: no }
`;

/** Opens the harbour in place of the conflict on the page, and its sources. */
export async function openHarbour(page: Page): Promise<void> {
  const model = { name: 'harbour.yaml', mimeType: 'text/yaml', buffer: Buffer.from(harbour) };
  await page.getByLabel('Model file', { exact: true }).last().setInputFiles(model);
  await page.getByRole('heading', { level: 1, name: 'Fees in a harbour' }).waitFor();
  await page.getByRole('navigation', { name: 'Views' }).getByText('Sources').click();
  await page.getByText('3 claims').waitFor();
}

/** Attaches a text to the source that lies open. */
export async function attachText(page: Page, text: string): Promise<void> {
  const file = { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('Text of the source', { exact: true }).last().setInputFiles(file);
}
