import { tell } from './tell';

/** The detect script's only word to the extension. */
export async function tellNoticed(article: boolean): Promise<void> {
  await tell<'noticed'>({ name: 'noticed', article });
}
