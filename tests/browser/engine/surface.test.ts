import { afterEach, expect, test, vi } from 'vitest';
import { Surface } from '../../../entrypoints/shared/picker/surface';

afterEach(() => vi.restoreAllMocks());

const point = (found: Element | null) => vi.spyOn(ShadowRoot.prototype, 'elementFromPoint').mockReturnValue(found);

test('a point where nothing is lies on no card', () => {
  const surface = new Surface(document);
  const card = document.createElement('div');
  card.className = 'card';
  const button = card.appendChild(document.createElement('button'));
  point(null);
  expect(surface.isOnCard(1, 1)).toBe(false);
  point(document.body);
  expect(surface.isOnCard(1, 1)).toBe(false);
  point(button);
  expect(surface.isOnCard(1, 1)).toBe(true);
  surface.remove();
});
