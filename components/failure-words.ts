import type { Failure } from '../core/failure';
import type { MessageKey } from './words';

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** The one thing to do next, as far as a button can do it. */
export type NextStep = 'retry' | 'source' | 'none';

const nextSteps: Readonly<Record<Failure, NextStep>> = {
  pdf: 'none',
  image: 'none',
  media: 'none',
  'plain-text': 'none',
  xml: 'none',
  json: 'none',
  empty: 'retry',
  'too-large': 'none',
  'browser-page': 'none',
  store: 'none',
  file: 'none',
  blank: 'none',
  'no-access': 'retry',
  navigated: 'retry',
  closed: 'none',
  timeout: 'retry',
  broken: 'retry',
  forgotten: 'source',
  'no-room': 'retry',
};

export function nextStep(failure: Failure): NextStep {
  return nextSteps[failure];
}

export function failureTitle(failure: Failure): MessageKey {
  return `failure_${underscored(failure)}_title`;
}

export function failureText(failure: Failure): MessageKey {
  return `failure_${underscored(failure)}_text`;
}

/** Message names know no hyphen. */
export function underscored<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>;
}
