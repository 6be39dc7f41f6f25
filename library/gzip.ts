/** The source of a page as it is kept: gzip. */
import type { Source } from './copy';

export async function packed(html: string): Promise<Source> {
  const text = new TextEncoder().encode(html);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), length: text.length };
}

/** The source as it was before compression; `null` if the bytes are no gzip. */
export async function unpacked({ bytes }: Source): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) {
      return null;
    }
    throw error;
  }
}

/** Whether bytes are gzip of exactly that many bytes. Unpacks no further than that. */
export async function inflates(bytes: Uint8Array<ArrayBuffer>, length: number): Promise<boolean> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let seen = 0;
  try {
    for (let piece = await reader.read(); !piece.done && seen <= length; piece = await reader.read()) {
      seen += piece.value.length;
    }
    await reader.cancel();
  } catch {
    // No gzip, or cut.
    return false;
  }
  return seen === length;
}
