import AutoConsent, { type CompactCMPRuleset, type Config, type ContentScriptMessage } from '@duckduckgo/autoconsent';
import { mustNotBePressed, unansweredDialog } from '../../../core/consent/unanswered';
import type { ConsentReport } from '../../../platform/consent-report';
import type { ConsentRules } from '../../../platform/messages';

/** The engine's way to the background, handed in. */
export interface ConsentLink {
  rules(): Promise<ConsentRules | null>;
  run(snippet: string): Promise<boolean>;
  report(report: ConsentReport): Promise<unknown>;
}

/** Rules that refuse by pressing the only button there is: on a page without a choice that is no refusal. */
export const pressTheOnlyButton = [
  'aa-cookie-banner',
  'cookieinfo',
  'ctv-disneyonice',
  'ibanez',
  'pornhub-compact-cookie-banner',
  'theinfatuation',
];

/** Refuses; hides where nothing can be refused; accepts nowhere. */
const config: Config = {
  enabled: true,
  autoAction: 'optOut',
  disabledCmps: pressTheOnlyButton,
  enablePrehide: true,
  enableCosmeticRules: true,
  enableGeneratedRules: true,
  detectRetries: 20,
  isMainWorld: false,
  prehideTimeout: 2000,
  enableHeuristicDetection: false,
  enablePopupMutationObserver: false,
  visualTest: false,
  logs: {
    lifecycle: false,
    rulesteps: false,
    detectionsteps: false,
    evals: false,
    errors: false,
    messages: false,
    waits: false,
  },
  performanceLoggingEnabled: false,
  heuristicPopupSearchTimeout: 100,
  heuristicMode: 'reject',
};

/** The engine without its way to say yes. */
class RefusingConsent extends AutoConsent {
  /** Something was pressed. */
  pressed = false;

  override doOptIn(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** What a rule wants pressed is not pressed when its own words say yes to everything, or sell something. */
  keepFromYes(): void {
    const actions = this.domActions;
    const { click, clickElement } = actions;
    const press = async (elements: readonly Element[], act: () => Promise<boolean>) => {
      const pressed = !elements.some(mustNotBePressed) && (await act());
      this.pressed ||= pressed;
      return pressed;
    };
    actions.clickElement = (element) => press([element], () => clickElement.call(actions, element));
    actions.click = (selector, all = false) => {
      const found = actions.elementSelector(selector);
      return press(all ? found : found.slice(0, 1), () => click.call(actions, selector, all));
    };
  }
}

/** Rules by the wording of the dialog have no vendor's name. */
function vendorOf(rule: string | undefined): string | null {
  return rule === undefined || /^HEURISTIC|^auto_/.test(rule) ? null : rule;
}

/** Answers consent dialogs of one frame. Gives a function that looks whether one was left, for the top frame to call. */
export function startConsent(link: ConsentLink): () => Promise<void> {
  let acted = false;
  let failed = false;
  let done = false;

  const receive = async (message: ContentScriptMessage): Promise<void> => {
    switch (message.type) {
      case 'init': {
        const rules = await link.rules();
        if (rules !== null) {
          const compact = rules as CompactCMPRuleset;
          await engine.receiveMessageCallback({ type: 'initResp', config, rules: { autoconsent: [], compact } });
        }
        return;
      }
      case 'eval': {
        acted = true;
        const result = message.snippetId !== undefined && (await link.run(message.snippetId));
        return engine.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
      }
      case 'popupFound':
        acted = false;
        return;
      case 'optOutResult':
        failed = !message.result;
        return;
      case 'autoconsentDone': {
        done = true;
        const hidden = message.isCosmetic || !(acted || engine.pressed);
        const vendor = vendorOf(message.cmp);
        await link.report(
          hidden ? { vendor, done: 'hidden', why: 'no-reject' } : { vendor, done: 'rejected', why: 'refused' },
        );
        return;
      }
      case 'autoconsentError':
      case 'cmpDetected':
      case 'optInResult':
      case 'report':
      case 'selfTestResult':
      case 'visualDelay':
        return;
    }
  };

  const engine = new RefusingConsent(receive);
  engine.keepFromYes();

  return async () => {
    const why = done ? null : unansweredDialog(document);
    if (why !== null) {
      const vendor = vendorOf(engine.state.detectedCmps[0]);
      await link.report({ vendor, done: 'left-alone', why: failed && why === 'no-reject' ? 'failed' : why });
    }
  };
}
