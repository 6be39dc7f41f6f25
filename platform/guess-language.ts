import { browser } from './browser';

/** No language, as Firefox and Chromium say it; and one in letters that are not its own, for which no voice is made. */
const NONE = /^und?$|-latn$/i;

/** The browser's own guess works offline. @returns BCP 47; `null` where it is not sure, or has no such thing */
export async function guessLanguage(text: string): Promise<string | null> {
  try {
    const { isReliable, languages } = await browser.i18n.detectLanguage(text);
    const [first] = languages;
    return isReliable && first !== undefined && !NONE.test(first.language) ? first.language : null;
  } catch {
    return null;
  }
}
