import { browser } from './browser';

/** The browser's own guess works offline. @returns BCP 47; `null` where it is not sure, or has no such thing */
export async function guessLanguage(text: string): Promise<string | null> {
  try {
    const { isReliable, languages } = await browser.i18n.detectLanguage(text);
    const [first] = languages;
    return isReliable && first !== undefined && first.language !== 'und' ? first.language : null;
  } catch {
    return null;
  }
}
