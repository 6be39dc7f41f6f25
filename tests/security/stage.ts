/** Browsers in which vectors are shown, with a layer of defence left out where asked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Plugin } from 'vite';
import { bundle } from '../../bench/lab/bundle';
import { chromiumFlags } from '../../scripts/browsers.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { listen } from './page/hits';
import type { Harness } from './page/inpage';
import type { Viewer } from './page/viewer';
import { policy as shippedPolicy } from './policy';
import { type Exit, HOME, type Served, startProxy } from './proxy';

export type BrowserName = 'chromium' | 'firefox';
/**
 * What is left out of the page: nothing, one layer, or all of them, our own list then too.
 * - `sanitizer`: DOMPurify, in the engine as where something is shown. The browser's own sanitizer, our list and the policy
 *   are left.
 * - `list`: our own list of what an article may hold.
 * - `second pass`: the browser's own sanitizer, which goes over what DOMPurify has passed.
 * - `policy`: the content security policy, and with it Trusted Types.
 *
 * Whether the engine has a hand in what is shown is said by the way of the vector: past it comes what it would never let through.
 */
export type Without = 'nothing' | 'sanitizer' | 'list' | 'second pass' | 'policy' | 'everything';

/** DOMPurify asleep: it gives back what it is given, and has leave from Trusted Types, as it has when it is awake. Its last line is what `scripts/unbound-dompurify.ts` looks for. */
const SLEEPING = `
const policy = globalThis.trustedTypes?.createPolicy('dompurify', { createHTML: (html) => html });
export default function createDOMPurify() {
  return {
    addHook() {},
    sanitize(html, config) {
      if (!config.RETURN_DOM_FRAGMENT) return html;
      const template = document.createElement('template');
      template.innerHTML = policy ? policy.createHTML(html) : html;
      return template.content;
    },
  };
}
// createDOMPurify();`;
const withoutPurify: Plugin = {
  name: 'without-purify',
  enforce: 'pre',
  load: (id) => (/dompurify\/dist\/purify\.es\.mjs/.test(id) ? SLEEPING : undefined),
};

const LIST = /export function sanitizeInPlace\([^)]*\): void \{/;
/** Our own list asleep: what it is given stays as it is. */
const withoutList: Plugin = {
  name: 'without-list',
  enforce: 'pre',
  transform(code, id) {
    if (!/core\/clean\/allowed\.ts/.test(id)) return undefined;
    if (!LIST.test(code)) throw new Error('The list is made otherwise by now.');
    return code.replace(LIST, '$& return;');
  },
};

const NO_SECOND = 'delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;\n';

let made: Promise<ReadonlyMap<string, Served>> | null = null;
/** One bundle is enough for both browsers. */
const pages = () => (made ??= makePages());

async function makePages(): Promise<ReadonlyMap<string, Served>> {
  const at = (name: string) => path.join(ROOT, 'tests', 'security', 'page', name);
  const [all, asleep, listless, bare, viewer] = await Promise.all([
    bundle(at('inpage.ts')),
    bundle(at('inpage.ts'), { plugins: [{ ...withoutPurify }] }),
    bundle(at('inpage.ts'), { plugins: [{ ...withoutList }] }),
    bundle(at('inpage.ts'), { plugins: [{ ...withoutPurify }, { ...withoutList }] }),
    bundle(at('viewer.ts')),
  ]);
  const script = (body: string): Served => ({ type: 'text/javascript', body });
  const page = (name: string, policy?: string): Served => ({
    type: 'text/html;charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><script src="/${name}.js"></script></body></html>`,
    ...(policy && { policy }),
  });
  const served = new Map<string, Served>([
    ['/all.js', script(all)],
    ['/asleep.js', script(asleep)],
    ['/listless.js', script(listless)],
    ['/single.js', script(NO_SECOND + all)],
    ['/naked.js', script(NO_SECOND + bare)],
    ['/viewer.js', script(viewer)],
    ['/viewer', page('viewer')],
  ]);
  const policy = shippedPolicy();
  for (const name of ['all', 'asleep', 'listless', 'single', 'naked']) {
    served.set(`/${name}`, page(name, policy));
    served.set(`/${name}-free`, page(name));
  }
  return served;
}

const PAGE: Readonly<Record<Without, string>> = {
  nothing: '/all',
  sanitizer: '/asleep',
  list: '/listless',
  'second pass': '/single',
  policy: '/all-free',
  everything: '/naked-free',
};

async function launch(name: BrowserName, program: string, port: number, profile: string): Promise<Browser> {
  if (name === 'chromium')
    return puppeteer.launch({
      executablePath: program,
      pipe: true,
      userDataDir: profile,
      protocolTimeout: 600_000,
      args: [...chromiumFlags(), `--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    userDataDir: profile,
    protocolTimeout: 600_000,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
}

export interface Stage extends AsyncDisposable {
  readonly proxy: Exit;
  /** A page that holds vectors, and one that opens files. */
  harness(without: Without): Promise<Shown<Harness>>;
  viewer(): Promise<Shown<Viewer>>;
}

export interface Shown<Acts> extends AsyncDisposable {
  call<Name extends keyof Acts>(
    name: Name,
    ...args: Acts[Name] extends (...given: infer Given) => unknown ? Given : never
  ): Promise<Acts[Name] extends (...given: never) => infer Result ? Awaited<Result> : never>;
  /** The vectors that ran since it was asked last. */
  ran(): Promise<readonly number[]>;
  /** Where the page went, and what dialogs it opened: nowhere, and none. */
  readonly strayed: string[];
  /** Loads the page anew, wherever it has gone. */
  home(): Promise<void>;
}

/** Milliseconds in which a page that has gone may still answer. */
const GONE = 1000;

async function open<Acts>(browser: Browser, at: string, global: string): Promise<Shown<Acts>> {
  const page: Page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  const strayed: string[] = [];
  await page.evaluateOnNewDocument(listen);
  page.on('dialog', (dialog) => {
    strayed.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (other) => strayed.push(`window ${other?.url()}`));
  await page.goto(`${HOME}${at}`);
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url().startsWith(`${HOME}${at}`)) return;
    strayed.push(`went to ${frame.url()}`);
    // Firefox never answers for a page that has gone.
    setTimeout(() => giveUp(new Error('the page has gone')), GONE);
  });
  let giveUp: (error: Error) => void = () => undefined;
  return {
    strayed,
    call: (name, ...args) => {
      const gone = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      const answer = page.evaluate(
        (object, called, given) =>
          // biome-ignore lint/complexity/noBannedTypes: the names and what they take are checked where this is called.
          (globalThis as unknown as Record<string, Record<string, Function>>)[object]?.[called]?.(...given),
        global,
        name as string,
        args,
      );
      return Promise.race([answer, gone]) as never;
    },
    async home() {
      await page.goto(`${HOME}${at}`);
      // What is told late is of where it was before.
      await new Promise((resolve) => setTimeout(resolve, 500));
      strayed.length = 0;
    },
    ran: () => page.evaluate(() => (globalThis as unknown as { __hits: { ran: number[] } }).__hits.ran.splice(0)),
    [Symbol.asyncDispose]: () => page.close(),
  };
}

export async function startStage(name: BrowserName, program: string): Promise<Stage> {
  const proxy = await startProxy(await pages());
  const profile = await mkdtemp(path.join(tmpdir(), 'plainleaf-security-'));
  const browser = await launch(name, program, proxy.port, profile);
  return {
    proxy,
    harness: (without) => open<Harness>(browser, PAGE[without], 'harness'),
    viewer: () => open<Viewer>(browser, '/viewer', 'viewer'),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await proxy[Symbol.asyncDispose]();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
