// Written by npm run bench:train-kind, which says how; not to be edited.
// readable, wcxb, by a model that has not seen the site: F1 0.958 (968 right, 56 wrong, 29 missed, 1497 pages)
// readable, wcxb, by the model as shipped: F1 0.965 (971 right, 44 wrong, 26 missed, 1497 pages)
//   article: 765 of 793
//   service: 29 of 165
//   listing: 16 of 99
//   forum: 112 of 113
//   product: 4 of 119
//   documentation: 91 of 91
//   collection: 7 of 117
// readable, newspaper, by a model that has not seen the site: F1 1.000 (214 right, 0 wrong, 0 missed, 214 pages)
// readable, newspaper, by the model as shipped: F1 1.000 (214 right, 0 wrong, 0 missed, 214 pages)
//   article: 214 of 214
// readable, readability, by a model that has not seen the site: F1 0.936 (110 right, 3 wrong, 12 missed, 130 pages)
// readable, readability, by the model as shipped: F1 0.945 (112 right, 3 wrong, 10 missed, 130 pages)
//   article: 110 of 122
//   other: 3 of 8
import type { Weights } from './weigh';

export const article: Weights = {
  bias: -2.43,
  of: {
    root: -1.52,
    depth: 1.17,
    name: 1.53,
    longestName: 0.79,
    question: 0.47,
    dated: 0.81,
    archive: -1.19,
    posts: 1.1,
    docs: -0.12,
    forum: 0.67,
    shop: -0.89,
    service: -1.19,
    docsHost: 1.07,
    forumHost: 1.58,
    shopHost: -2.11,
    titleQuestion: 1.04,
    titleAsks: 1.39,
    titleYear: 0.62,
    titleCount: 1.09,
    titleForum: 1.3,
    titleDocs: 2.02,
    titleShop: -0.74,
    titleService: -0.6,
    titleList: -1.32,
    ogArticle: 0.93,
    ogProduct: -1.78,
    published: 0.57,
    readingTime: 0.98,
    forumSoftware: 0.92,
    docsSoftware: 1.14,
    article: 1.34,
    product: -1.32,
    offer: -1.05,
    itemList: -0.11,
    posting: 2.13,
    person: 0.63,
    breadcrumbs: -0.39,
    site: -0.71,
    anyType: -0.36,
    bodySingle: 0.58,
    bodyPage: -0.66,
    bodyProduct: -1.76,
    bodyArticle: 1.38,
    bodyForum: 0.29,
    pictures: -0.73,
    sections: -0.6,
    code: 1.03,
    pres: 1.13,
    captions: 1.05,
    quotes: 1.43,
    buttons: -0.77,
    headWords: 1.28,
    perLink: 1.27,
    perHead: 1.19,
    perPicture: -0.29,
    inArticle: 0.96,
    priced: -0.82,
  },
};
