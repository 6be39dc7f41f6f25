import type { BodyToolsOptions } from '../../components/body-props';
import { copyText } from '../shared/copy';

/** The highlighter is loaded by the first article that has a listing. */
export const bodyTools: BodyToolsOptions = {
  copyText,
  async tokensOf(text, language, pause) {
    const { tokensOf } = await import('../../core/listing/tokens');
    return tokensOf(text, language, pause);
  },
};
