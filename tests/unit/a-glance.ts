import type { Glance } from '../../core/detect/glance';

const none = { characters: 0, paragraphs: 0, inside: 0, prices: 0 };
const noCounts = { pictures: 0, sections: 0, subsections: 0, code: 0, pres: 0, captions: 0, quotes: 0, buttons: 0 };

/** What a page of a few long paragraphs shows. */
export const aGlance: Glance = {
  title: 'Late again',
  names: ' single-post',
  metas: [['og:type', 'article']],
  data: ['{"@type": "NewsArticle"}'],
  counts: { ...noCounts, pictures: 1 },
  links: 4,
  headWords: 2,
  paragraphs: { characters: 4000, paragraphs: 9, inside: 9, prices: 0 },
  divisions: null,
  login: false,
  shell: false,
};

/** What a front page of links shows. */
export const aFront: Glance = {
  ...aGlance,
  title: 'The Courier: latest news',
  names: ' home',
  metas: [],
  data: [],
  counts: { ...noCounts, pictures: 40, sections: 30 },
  links: 200,
  paragraphs: none,
  divisions: none,
};
