/** Under which the look is stored. By itself, so that a page which needs no more does not load the whole setting. */
export const lookKey = 'look';
