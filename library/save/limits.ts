/** How much a save may take. Each number is there so that one strange page costs no more than a good one. */

/** Pictures of one copy. Beyond a long photo essay there are ornaments: avatars, buttons, smileys. */
export const mostPictures = 300;
/** Bytes of all pictures of one copy. What holds more is an album, and an album fills a disk after a few saves. */
export const mostBytes = 100_000_000;
/** Bytes of one picture. As base64 it must fit into one message between processes, which ends at 64 MB. */
export const mostOfOne = 20_000_000;
/** Pictures asked for at once: as many as browsers open connections to one server. */
export const atOnce = 6;
/** Milliseconds for one picture. */
export const within = 20_000;
