import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { chromiumFlags } from '../browsers.mjs';
import { type PageBytes, PageError } from './bytes.ts';

const VIEWPORT = { width: 1280, height: 800 };

/**
 * Keeps the page's own scripts from running while the document is parsed as in a browser with scripts: with
 * scripting switched off the texts of `noscript` would become part of the page. Refuses what the page would load,
 * too, so that few requests have to be refused one by one; frames are, because a refused frame stays empty.
 */
const CLOSED_PAGE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-src *";

/** One process for all sites: without it every page of another site starts a renderer of its own. */
const ONE_RENDERER = [
  '--disable-site-isolation-trials',
  '--process-per-site',
  '--disable-features=IsolateOrigins,site-per-process,BackForwardCache,HttpsUpgrades,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess',
];

export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

export function deferred<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

interface RequestPaused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string };
}

interface LifecycleEvent {
  readonly frameId: string;
  readonly loaderId: string;
  readonly name: string;
}

const bareUrlOf = (url: string): string => new URL(url).href.replace(/#.*$/s, '');

function answerFor({ body, contentType }: PageBytes) {
  return {
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: contentType },
      { name: 'Content-Security-Policy', value: CLOSED_PAGE },
    ],
    body: body.toString('base64'),
  };
}

/** One tab of a headless Chromium, in which documents appear under their own addresses and load nothing. */
export class Tab {
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #frameId: string;
  readonly #death = deferred<never>();
  /** Loaders whose document has been parsed since the last navigation began. */
  readonly #parsed = new Set<string>();
  #onParsed: (() => void) | null = null;
  /** What the next request of the main frame is answered with; null: nothing, it is refused. */
  #source: PageBytes | null = null;
  #bareUrl = '';

  private constructor(browser: Browser, session: CDPSession, frameId: string) {
    this.#browser = browser;
    this.#session = session;
    this.#frameId = frameId;
    // A death while no page waits for the tab is met by the next page.
    this.#death.promise.catch(() => undefined);
    browser.on('disconnected', () => this.#death.reject(new PageError('The browser ended.')));
    session.on('Inspector.targetCrashed', () => this.#death.reject(new PageError('The page crashed its tab.')));
    session.on('Page.lifecycleEvent', (event) => this.#onLifecycle(event));
    session.on('Fetch.requestPaused', (event) => this.#onRequest(event));
  }

  static async open(executablePath: string): Promise<Tab> {
    const browser = await puppeteer.launch({
      executablePath,
      pipe: true,
      defaultViewport: VIEWPORT,
      args: [...chromiumFlags({ closed: true }), ...ONE_RENDERER],
    });
    const page = await browser.newPage();
    // A tab behind another lays pages out when asked, but does not paint them.
    await (await browser.newPage()).bringToFront();
    const session = await page.createCDPSession();
    await session.send('Inspector.enable');
    await session.send('Page.enable');
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
    const { frameTree } = await session.send('Page.getFrameTree');
    const tab = new Tab(browser, session, frameTree.frame.id);
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    return tab;
  }

  /** Rejects when the renderer or the browser dies. */
  get death(): Promise<never> {
    return this.#death.promise;
  }

  /** Loads a page until its document is parsed. Every other request is refused, then and later. */
  async load(source: PageBytes): Promise<void> {
    const bareUrl = bareUrlOf(source.url);
    // To the address where the tab already is, a navigation with a fragment would load nothing.
    if (bareUrl === this.#bareUrl) await this.#navigate('about:blank', null);
    await this.#navigate(source.url, source);
    this.#bareUrl = bareUrl;
  }

  async #navigate(url: string, source: PageBytes | null): Promise<void> {
    this.#parsed.clear();
    this.#source = source;
    const { errorText, loaderId } = await this.#session.send('Page.navigate', { url });
    if (errorText) throw new PageError(`The browser cannot show the page: ${errorText}.`);
    if (loaderId === undefined || this.#parsed.has(loaderId)) return;
    const parsed = deferred<void>();
    this.#onParsed = () => {
      if (this.#parsed.has(loaderId)) parsed.resolve();
    };
    await parsed.promise;
    this.#onParsed = null;
  }

  /** Runs a script in a world of its own, beside the page's, and gives its completion value. */
  async evaluate(expression: string): Promise<unknown> {
    const world = await this.#session.send('Page.createIsolatedWorld', {
      frameId: this.#frameId,
      worldName: 'plainleaf',
    });
    const answer = await this.#session.send('Runtime.evaluate', {
      contextId: world.executionContextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails === undefined) return answer.result.value;
    const { exception, text } = answer.exceptionDetails;
    throw new PageError(`The engine failed: ${(exception?.description ?? text).split('\n').slice(0, 3).join(' ')}`);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Ends a browser that may no longer answer. */
  async kill(): Promise<void> {
    const browserProcess = this.#browser.process();
    if (browserProcess === null || browserProcess.exitCode !== null || browserProcess.signalCode !== null) return;
    const ended = new Promise((resolve) => browserProcess.once('exit', resolve));
    browserProcess.kill('SIGKILL');
    await ended;
  }

  #onLifecycle(event: LifecycleEvent): void {
    if (event.frameId !== this.#frameId || event.name !== 'DOMContentLoaded') return;
    this.#parsed.add(event.loaderId);
    this.#onParsed?.();
  }

  #onRequest({ requestId, frameId, resourceType, request }: RequestPaused): void {
    const source = resourceType === 'Document' && frameId === this.#frameId ? this.#source : null;
    // The page before may still ask for another address, by a refresh.
    if (source === null || bareUrlOf(request.url) !== bareUrlOf(source.url)) this.#refuse(requestId);
    else {
      this.#source = null;
      this.#session.send('Fetch.fulfillRequest', { requestId, ...answerFor(source) }).catch(this.#death.reject);
    }
  }

  #refuse(requestId: string): void {
    this.#session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {
      // The page has given the request up meanwhile: there is nothing left to refuse.
    });
  }
}
