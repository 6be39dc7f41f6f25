import { OWN_RULES } from '../core/sites/own';
import { replaceRules } from './rules';
import { localArea } from './storage';

/** Puts the rules that came with this version in the place of those of the last one. */
export function storeOwnRules(): Promise<void> {
  return replaceRules(localArea(), 'own', OWN_RULES);
}
