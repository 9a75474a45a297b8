import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  ViewportSize,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { someOf } from '../../../test/draws.ts';
import { browserFor, type Effort } from '../../../test/set-ups/browser.ts';
import { serveWorkbench } from '../build/serve.mjs';

/** A real browser on the built workbench. */
export interface Visit {
  readonly address: string;
  /**
   * Opens a page for the test that runs, in a context where nothing is kept and that no other page of the
   * test shares, and waits for the finding; without an address the status quo of Korea. Whatever the page complains of, and every request to another
   * origin, is in `complaints`.
   */
  open(hash?: string, options?: OpenOptions): Promise<OpenPage>;
  /**
   * The same for a test that leaves nothing on the page but what its address says: a page that an earlier test looked
   * at goes on to this address, by way of the library, which takes a third of what it takes to open one. Whatever a test
   * tries, keeps, edits or attaches needs a page of its own, and so does what is asked of a page that was just loaded.
   */
  look(hash: string, options?: Look): Promise<OpenPage>;
  /**
   * The same for tests of a file that change a conflict which they name by its text, and look neither at the library nor at what is
   * kept: they go on in pages that no other file comes to.
   */
  lookApart(): Looking;
  /**
   * Opens a page that tests of a file share, which only look at what its address shows: to go on to another view takes a
   * fifth of what it takes to open it anew. Whoever opens it closes its context.
   */
  openForAll(hash?: string, options?: OpenOptions): Promise<OpenPage>;
  /** Ends the server alone, as if there were no network. */
  stopServing(): void;
  /** Ends what no other visit uses. */
  end(): Promise<void>;
}

interface Looking {
  look(hash: string, options?: Look): Promise<OpenPage>;
  /** Closes what was opened for it. */
  end(): Promise<void>;
}

interface Look {
  readonly viewport?: ViewportSize;
  readonly colorScheme?: 'light' | 'dark';
}

type OpenOptions = BrowserContextOptions &
  Look & {
    /** For a test that changes more of a context than what is kept in it. */
    readonly alone?: boolean;
  };

export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** A real browser on a busy machine is late, so every wait is long; what fails twice is a fault. */
export const inBrowser = { retry: 1, timeout: 120_000 };

/** So long something may take to come about on a page, in milliseconds. */
const PATIENCE = 25_000;

const KOREA = '#/korea-2017/situation';

/** Where a view is looked at by an accessibility checker: a phone's width, and in a whole run a desk's as well. */
export const widths = someOf([390, 1280], 1, 1);

const DESKTOP = { width: 1280, height: 860 };

const LOOK: BrowserContextOptions = {
  viewport: DESKTOP,
  // What fades in has other colours meanwhile.
  reducedMotion: 'reduce',
};

/** The visits of all files that run in this process. */
const usual = new Map<Effort, Promise<Visit>>();

/** The workbench in a browser that keeps no page for offline use: `visitAlone` is for that. */
export function visitWorkbench(effort: Effort = 'brief'): Promise<Visit> {
  const visit = usual.get(effort) ?? startUsual(effort);
  usual.set(effort, visit);
  return visit;
}

async function startUsual(effort: Effort): Promise<Visit> {
  const [server, browser] = await Promise.all([serveWorkbench(0), browserFor(effort)]);
  browser.on('disconnected', () => usual.delete(effort));
  const idle: Page[] = [];
  const visit: Visit = {
    address: server.address,
    async open(
      hash = KOREA,
      { viewport = DESKTOP, colorScheme = 'light', alone, ...special } = {},
    ) {
      // A page of which nothing but the look is special serves further tests, each in the process that has compiled it.
      const isUsual = !alone && Object.keys(special).length === 0;
      const page =
        (isUsual && idle.pop()) || (await (await newContext(browser, special)).newPage());
      onTestFinished(async ({ task }) => {
        if (isUsual && task.result?.state !== 'fail' && (await isLeft(page, server.address)))
          idle.push(page);
        else await page.context().close();
      });
      await setLook(page, { viewport, colorScheme });
      return openPage(page, server.address, hash);
    },
    look: (hash, options) => shared.look(hash, options),
    lookApart: () => lookingAt(visit),
    async openForAll(hash = KOREA, { viewport = DESKTOP, colorScheme = 'light', ...special } = {}) {
      const context = await newContext(browser, special);
      const page = await context.newPage();
      await setLook(page, { viewport, colorScheme });
      return openPage(page, server.address, hash);
    },
    stopServing: () => server.close(),
    end: () => Promise.resolve(),
  };
  const shared = lookingAt(visit);
  return visit;
}

/** Pages that go on from test to test. */
function lookingAt({ address, openForAll }: Visit): Looking {
  const looked: OpenPage[] = [];
  return {
    async look(hash, { viewport = DESKTOP, colorScheme = 'light' } = {}) {
      const before = looked.pop();
      const isClear = before !== undefined && (await toLibrary(before.page, address));
      if (!isClear) await before?.page.context().close();
      const opened = isClear ? before : await openForAll('#/');
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') return opened.page.context().close();
        looked.push(opened);
      });
      await setLook(opened.page, { viewport, colorScheme });
      opened.complaints.length = 0;
      await opened.page.goto(`${address}${hash}`);
      await shown(opened.page);
      return opened;
    },
    async end() {
      await Promise.all(looked.splice(0).map(({ page }) => page.context().close()));
    },
  };
}

async function newContext(browser: Browser, special: BrowserContextOptions) {
  const context = await browser.newContext({ ...LOOK, ...special });
  // All files of the page are fetched again to be kept; that takes half as long as to open it.
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  return context;
}

/** The look that a test wants, whatever the one before had. */
async function setLook(page: Page, { viewport, colorScheme }: Required<Look>): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme });
}

/** Whether a page is ready for another test: it lives, shows nothing of the workbench, and all that it kept is taken from it. */
async function isLeft(page: Page, address: string): Promise<boolean> {
  if (page.isClosed()) return false;
  const others = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  try {
    await page.goto(`${address}icon.svg`);
    await page.evaluate('sessionStorage.clear()');
    await forgetAll(page, address);
    return true;
  } catch {
    // One that crashed.
    return false;
  }
}

/** Takes from a page what the workbench kept in it, and where it has been. */
async function forgetAll(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}

/** A server and contexts of its own, where the page keeps itself for when there is no network. */
export async function visitAlone(options: Parameters<typeof serveWorkbench>[1] = {}) {
  const [server, browser] = await Promise.all([serveWorkbench(0, options), browserFor('long')]);
  const contexts: BrowserContext[] = [];
  const open = async (hash = KOREA, options: OpenOptions = {}) => {
    const context = await browser.newContext({ ...LOOK, ...options });
    contexts.push(context);
    return openPage(await context.newPage(), server.address, hash);
  };
  const visit: Visit = {
    address: server.address,
    open,
    look: open,
    lookApart: () => ({ look: open, end: () => Promise.resolve() }),
    openForAll: open,
    stopServing: () => server.close(),
    async end() {
      await Promise.all(contexts.map((context) => context.close()));
      server.close();
    },
  };
  return visit;
}

async function openPage(page: Page, address: string, hash: string): Promise<OpenPage> {
  page.context().setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    const own = [address, 'blob:', 'data:'].some((start) => url.startsWith(start));
    if (!own) complaints.push(`request to ${url}`);
  });
  await page.goto(`${address}${hash}`);
  await shown(page);
  return { page, complaints };
}

const shown = (page: Page) =>
  page.getByRole('region', { name: 'Finding' }).or(page.locator('.library')).waitFor();

/** Leads a page to where nothing is left of the view before, and says whether nothing lies over it either. */
async function toLibrary(page: Page, address: string): Promise<boolean> {
  await page.goto(`${address}#/`);
  await page.locator('.library').waitFor();
  return (await page.locator('dialog[open], [role="dialog"], [role="menu"]').count()) === 0;
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

/** Rules of which a breach is at most moderate, by their own account: to see to them takes a third of the time. */
const MILD_RULES = [
  ...['aria-allowed-role', 'aria-deprecated-role', 'empty-heading', 'empty-table-header'],
  ...['form-field-multiple-labels', 'heading-order', 'image-redundant-alt'],
  ...['landmark-banner-is-top-level', 'landmark-contentinfo-is-top-level'],
  ...['landmark-main-is-top-level', 'landmark-no-duplicate-banner'],
  ...['landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main', 'landmark-one-main'],
  ...['landmark-unique', 'meta-viewport-large', 'page-has-heading-one'],
  ...['presentation-role-conflict', 'region', 'scope-attr-valid', 'skip-link'],
  ...['table-duplicate-name'],
];

/** Rules by which readers who go from heading to heading find their way; those of a page of prose are kept. */
export const headingRules = ['heading-order', 'page-has-heading-one', 'empty-heading'];

/** Rules that look at colours, in which alone the themes differ. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

// To tell of all that passes as well took more than half of the time; what fails is told in full.
const SHORT = { resultTypes: ['violations'] };
const COLOURS_ALONE = { ...SHORT, runOnly: RULES_OF_COLOURS };

function allRules(also: readonly string[]): object {
  const rules = MILD_RULES.map((rule) => [rule, { enabled: also.includes(rule) }] as const);
  return { ...SHORT, rules: Object.fromEntries(rules) };
}

/**
 * What an accessibility checker finds serious on a page, or against further rules, in words; empty where it finds nothing.
 * Where the rest of the page was looked at already, only in a part of it, which has to be there.
 */
export async function seriousFaults(
  page: Page,
  also: readonly string[] = [],
  part = 'html',
  options = allRules(also),
): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  await page.evaluate(endAppearing);
  const asked = `${JSON.stringify(part)}, ${JSON.stringify(options)}`;
  const result = await page.evaluate<AxeResult>(`axe.run(${asked})`);
  return result.violations
    .filter(({ id, impact }) => ['serious', 'critical'].includes(impact) || also.includes(id))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
}

/** What fades in is looked at as it stays, not halfway: half of its colour has half of its contrast. */
function endAppearing() {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
}

/** The same in either theme, which needs no second page and in the second theme no look at what is the same in both. */
export async function seriousFaultsInEither(
  page: Page,
  also: readonly string[] = [],
  part = 'html',
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const inLight = await seriousFaults(page, also, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await seriousFaults(page, [], part, COLOURS_ALONE);
  return [...inLight.map((fault) => `light: ${fault}`), ...inDark.map((fault) => `dark: ${fault}`)];
}
