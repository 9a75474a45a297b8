import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findChromium } from '../../../scripts/set-up-chromium.mjs';
import { serveWorkbench } from '../build/serve.mjs';

/** A real browser on the built workbench. */
export interface Visit {
  readonly address: string;
  /**
   * Opens a page of its own context, for the test that runs, and waits for the finding. Whatever the page
   * complains of, and every request to another origin, is in `complaints`.
   */
  open(hash?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /** Ends the server alone, as if there were no network. */
  stopServing(): void;
  end(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** A real browser on a busy machine is late, so every wait is long; what fails twice is a fault. */
export const inBrowser = { retry: 1, timeout: 120_000 };

/** So long something may take to come about on a page, in milliseconds. */
const PATIENCE = 40_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type ServeOptions = Parameters<typeof serveWorkbench>[1];

/** Starts a browser and serves the workbench to it. */
export async function visitWorkbench(options: ServeOptions = {}): Promise<Visit> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('Chromium is missing: apt-get install chromium');
  const server = await serveWorkbench(0, options);
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    address: server.address,
    async open(hash = '', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 860 },
        // What fades in has other colours meanwhile.
        reducedMotion: 'reduce',
        ...options,
      });
      onTestFinished(() => context.close());
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        const own = [server.address, 'blob:', 'data:'].some((start) => url.startsWith(start));
        if (!own) complaints.push(`request to ${url}`);
      });
      await page.goto(`${server.address}${hash}`);
      await page.getByRole('region', { name: 'Finding' }).or(page.locator('.library')).waitFor();
      return { page, complaints };
    },
    stopServing: () => server.close(),
    async end() {
      await browser.close();
      server.close();
    },
  };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What an accessibility checker finds serious on a page, in words; empty where it finds nothing. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
}
