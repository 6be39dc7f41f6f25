const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Whether a language, by its BCP 47 name, is written from right to left. */
export const isRightToLeft = (lang: string): boolean => RIGHT_TO_LEFT.test(lang);
