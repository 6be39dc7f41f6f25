/** What ids and classes say, as groups of common words: those that themes and CMSs name their boxes with. */

/** One word may stand in several groups. The order is that of the features. */
const GROUPS = {
  content: 'content article post entry body story text main prose markdown richtext wysiwyg paragraph hentry blog page',
  side: 'sidebar aside rail widget widgets secondary complementary column side',
  related:
    'related recommend recommended recommendations more popular trending latest next prev previous suggested suggestions teaser teasers also',
  list: 'list feed grid carousel slider slide card cards tile tiles item items loop archive row',
  promo:
    'promo promotion banner cta newsletter subscribe subscription signup ad ads advert advertisement sponsor sponsored',
  meta: 'meta byline author date info tag tags category categories breadcrumb breadcrumbs time published label',
  share: 'share sharing social follow facebook twitter icons buttons button btn',
  comment: 'comment comments reply replies respond discussion disqus',
  message: 'message messages msg thread topic postbody question answer quote conversation forum',
  user: 'user username profile avatar member poster rank creator nick',
  signature: 'signature sig',
  footer: 'footer foot bottom copyright legal colophon disclaimer terms',
  header: 'header head top masthead hero nav navbar navigation menu toolbar title heading headline intro lead summary',
  caption: 'caption credit figure gallery image images img media photo video thumbnail thumb',
  dialog: 'modal popup dialog cookie cookies consent overlay notice alert toggle dropdown tooltip',
  hidden: 'hidden hide invisible none sr offscreen print noprint',
  product: 'product price shop cart rating ratings review reviews spec specs sku offer',
  code: 'code highlight snippet example api toc reference doc docs documentation section',
} as const;

export const GROUP_NAMES = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];

const WORDS = new Map<string, number>();
for (const [index, name] of GROUP_NAMES.entries()) {
  for (const word of GROUPS[name].split(' ')) WORDS.set(word, (WORDS.get(word) ?? 0) | (1 << index));
}

/** Longer lists of names are generated ones. Characters. */
const LONGEST = 300;

/** Groups that the words of an id or class belong to, one bit each; camel case and all signs part words. */
export function groupsOf(names: string): number {
  let groups = 0;
  for (const word of names.slice(0, LONGEST).match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [])
    groups |= WORDS.get(word.toLowerCase()) ?? 0;
  return groups;
}
