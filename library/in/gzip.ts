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
