import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../core/look/colour';

const folder = new URL('../../../public/icons/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));

/** What lies under a toolbar button: Chrome's and Firefox's toolbars and tab strips, light and dark. */
const toolbars = ['#ffffff', '#f9f9fb', '#f0f0f4', '#3c3c3c', '#35363a', '#2b2a33', '#1c1b22'];
/** In a mask these say what is seen, and are not painted. */
const MASKS = new Set(['#fff', '#000']);

describe.each(['idle', 'noticed', 'cleaning', 'failed'])('the toolbar button, %s', (state) => {
  const colours = [
    ...new Set(
      read(`${state}.svg`)
        .toString()
        .match(/#[\da-f]{3,6}\b/g),
    ),
  ].filter((colour) => !MASKS.has(colour));

  test.each(toolbars)('is seen on %s', (toolbar) => {
    expect(colours.length).toBeGreaterThan(0);
    expect(colours.filter((colour) => contrast(colour, toolbar) < 3)).toEqual([]);
  });
});

test.each(['idle', 'noticed', 'cleaning', 'failed', 'mark'])(
  '%s is drawn in every size that it is named after',
  (name) => {
    const sizes = [16, 24, 32, 48, 64, 96, 128];
    // The header of a PNG: RFC 2083, section 4.1.1.
    const drawn = sizes.map((size) => {
      const header = read(`${name}-${size}.png`);
      return [header.readUInt32BE(16), header.readUInt32BE(20)];
    });
    expect(drawn).toEqual(sizes.map((size) => [size, size]));
  },
);
