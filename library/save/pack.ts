/** The source of a page as it is kept. */
import type { Source } from '../copy';

export async function packed(html: string): Promise<Source> {
  const text = new TextEncoder().encode(html);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), length: text.length };
}
