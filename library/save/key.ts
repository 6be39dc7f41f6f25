import type { Article } from '../../core/article';
import { keyOf } from '../key-of';

/** What copies of this article have in common. */
export const keyOfArticle = ({ url, canonicalUrl }: Article): string => keyOf(url, canonicalUrl);
