// Written by npm run bench:train-kind, which says how; not to be edited.
// readable, wcxb, by a model that has not seen the site: F1 0.959 (968 right, 53 wrong, 29 missed, 1497 pages)
// readable, wcxb, by the model as shipped: F1 0.966 (973 right, 45 wrong, 24 missed, 1497 pages)
//   article: 765 of 793
//   service: 28 of 165
//   listing: 16 of 99
//   forum: 112 of 113
//   product: 4 of 119
//   documentation: 91 of 91
//   collection: 5 of 117
// readable, newspaper, by a model that has not seen the site: F1 1.000 (214 right, 0 wrong, 0 missed, 214 pages)
// readable, newspaper, by the model as shipped: F1 1.000 (214 right, 0 wrong, 0 missed, 214 pages)
//   article: 214 of 214
// readable, readability, by a model that has not seen the site: F1 0.950 (113 right, 3 wrong, 9 missed, 130 pages)
// readable, readability, by the model as shipped: F1 0.954 (114 right, 3 wrong, 8 missed, 130 pages)
//   article: 113 of 122
//   other: 3 of 8
import type { Weights } from './weigh';

export const article: Weights = {
  bias: -2.46,
  of: {
    root: -1.49,
    depth: 1.19,
    name: 1.51,
    longestName: 0.83,
    question: 0.48,
    dated: 0.78,
    archive: -1.23,
    posts: 1.09,
    docs: -0.1,
    forum: 0.63,
    shop: -0.87,
    service: -1.18,
    docsHost: 1.08,
    forumHost: 1.61,
    shopHost: -2.22,
    titleQuestion: 1.02,
    titleAsks: 1.22,
    titleYear: 0.62,
    titleCount: 1.11,
    titleForum: 1.42,
    titleDocs: 2.02,
    titleShop: -0.66,
    titleService: -0.59,
    titleList: -1.33,
    ogArticle: 0.91,
    ogProduct: -1.74,
    published: 0.61,
    readingTime: 0.93,
    forumSoftware: 1.33,
    docsSoftware: 1.12,
    article: 1.34,
    product: -1.32,
    offer: -1.04,
    itemList: -0.05,
    posting: 1.93,
    person: 0.63,
    breadcrumbs: -0.39,
    site: -0.74,
    anyType: -0.35,
    bodySingle: 0.6,
    bodyPage: -0.65,
    bodyProduct: -1.74,
    bodyArticle: 1.28,
    bodyForum: 0.34,
    pictures: -0.7,
    sections: -0.64,
    code: 1.02,
    pres: 1.06,
    captions: 1.07,
    quotes: 1.33,
    buttons: -0.81,
    headWords: 1.3,
    perLink: 1.26,
    perHead: 1.26,
    perPicture: -0.48,
    inArticle: 0.96,
    priced: -1.06,
  },
};
