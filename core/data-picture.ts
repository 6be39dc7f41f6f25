/** Pictures that a page carries in itself, as `data:` addresses (RFC 2397). Of pixels only: a drawing could hold more. */

const FORM = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z\d+/]+={0,2}$/;

/** Whether an address is a picture itself, written as `dataPicture` writes it. Nothing is asked of anybody for it. */
export const isDataPicture = (address: string): boolean => address.startsWith('data:') && FORM.test(address);

/** UTF-16 units of one: a photograph of 1.5 MB. */
const MOST_OF_ONE = 2_000_000;
/** Below so many UTF-16 units a photograph is the blurred preview of another one: those of 20 to 40 pixels have 300 to 1,500. */
const LEAST_OF_PHOTOGRAPH = 3000;
/** Pictures of at most so many pixels in both directions are spacers, bullets and previews. */
const TINY = 48;

const HEAD = /^\s*data:image\/(png|jpe?g|gif|webp|avif);(?:[a-z-]{1,20}=[\w-]{1,40};){0,3}base64,/i;

/**
 * The address of a picture that a page carries in itself, in one way of writing; `null` for what is none, is more than
 * an article should carry, or stands for a picture that comes later.
 */
export function dataPicture(address: string): string | null {
  const head = HEAD.exec(address);
  if (head === null || address.length > MOST_OF_ONE) return null;
  const type = (head[1] ?? '').toLowerCase().replace('jpg', 'jpeg');
  const body = address.slice(head[0].length).replace(/\s+|%(?:0[ad]|20)/gi, '');
  const picture = `data:image/${type};base64,${body.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=')}`;
  return isDataPicture(picture) && !isPlaceholder(type, picture) ? picture : null;
}

/** PNG and GIF say their measures in the first bytes; of the others the length tells. */
function isPlaceholder(type: string, picture: string): boolean {
  const size = type === 'png' || type === 'gif' ? pixelsOf(type, picture) : null;
  if (size === null) return picture.length < LEAST_OF_PHOTOGRAPH;
  return size.every((pixels) => pixels <= TINY);
}

/**
 * Width and height in pixels: PNG has them at byte 16, each in four, the high one first
 * (https://www.w3.org/TR/png-3/#11IHDR), GIF at byte 6, each in two, the low one first
 * (https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18). `null` where the picture is cut off before.
 */
function pixelsOf(type: 'png' | 'gif', picture: string): readonly [number, number] | null {
  const body = picture.slice(picture.indexOf(',') + 1, picture.indexOf(',') + 1 + 32);
  if (body.length < 32) return null;
  const bytes = atob(body);
  const byte = (at: number): number => bytes.charCodeAt(at);
  if (type === 'gif') return [byte(6) + 256 * byte(7), byte(8) + 256 * byte(9)];
  const four = (at: number): number => ((byte(at) * 256 + byte(at + 1)) * 256 + byte(at + 2)) * 256 + byte(at + 3);
  return [four(16), four(20)];
}
