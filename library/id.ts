/**
 * An id that sorts by the time it was made: UUID, version 7. What is saved together then lies together on disk, and the
 * browser's database has less to move about: with random ids every part of it changes with each copy.
 */
export function newIdAt(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
