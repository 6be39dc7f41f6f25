/** A rule at work on one page: every question it asks, and every answer that could not be used. */
import type { Said } from '../article';
import { type Trouble, trouble } from '../said';
import { evaluate, type XPathAnswer } from './xpath';

/** What a line of a rule could not do on a page. */
export interface RuleProblem {
  readonly directive: string;
  readonly value: string;
  /** One sentence, in English and in any language. */
  readonly text: string;
  readonly said: Said;
}

/** Milliseconds that all expressions of a rule together may take. */
const PATIENCE = 1000;
/** Problems that are told. */
const MAX_PROBLEMS = 200;

export class RuleAtWork {
  readonly problems: RuleProblem[] = [];
  readonly #doc: Document;
  readonly #now: () => number;
  #spent = 0;

  constructor(doc: Document, now: () => number) {
    this.#doc = doc;
    this.#now = now;
  }

  problem(directive: string, value: string, { text, said }: Trouble): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ directive, value, text, said });
  }

  ask(directive: string, xpath: string): XPathAnswer {
    const answer: XPathAnswer = this.#spent > PATIENCE ? LATE : this.#timed(xpath);
    if (answer.kind === 'error') this.problem(directive, xpath, answer);
    if (answer.kind === 'nodes' && answer.cut) this.problem(directive, xpath, MORE);
    return answer;
  }

  #timed(xpath: string): XPathAnswer {
    const started = this.#now();
    const answer = evaluate(this.#doc, xpath);
    this.#spent += this.#now() - started;
    return answer;
  }

  nodes(directive: string, xpath: string): readonly Node[] {
    const answer = this.ask(directive, xpath);
    return answer.kind === 'nodes' ? answer.nodes : [];
  }

  elements(directive: string, xpath: string): Element[] {
    return this.nodes(directive, xpath).filter((node): node is Element => node.nodeType === 1);
  }

  /** The text of each node, or the one string. */
  texts(directive: string, xpath: string): string[] {
    const answer = this.ask(directive, xpath);
    if (answer.kind === 'text') return [answer.text];
    return answer.kind === 'nodes' ? answer.nodes.map((node) => node.textContent ?? '') : [];
  }

  holds(directive: string, xpath: string): boolean {
    const answer = this.ask(directive, xpath);
    return answer.kind === 'nodes' ? answer.nodes.length > 0 : answer.kind === 'text' && answer.text !== '';
  }
}

const MORE = trouble('trouble_more', 'It matches more than can be looked at.');
const LATE: XPathAnswer = {
  kind: 'error',
  ...trouble('trouble_late', 'The rule took too long; this was not tried.'),
};
