import { describe, expect, test, vi } from 'vitest';
import type { Library } from '../../../library/library';
import { memoryLibrary } from '../../../library/memory';
import { SaveDesk } from '../../../library/save/desk';
import type { SaveTools } from '../../../library/save/job';
import type { SaveState } from '../../../library/save/order';
import { kept, order, toolsOver } from './save-samples';

describe('the desk', () => {
  function deskOver(tools: SaveTools) {
    const held = { now: 0, ever: 0 };
    const hold = () => {
      held.now += 1;
      held.ever += 1;
      return () => {
        held.now -= 1;
      };
    };
    const onUnseen = vi.fn(async () => undefined);
    return { desk: new SaveDesk({ tools, hold, onUnseen }), held, onUnseen };
  }

  /** A library that waits with writing until it is let. */
  function slow(): { readonly library: Library; readonly go: () => void } {
    const library = memoryLibrary();
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const save: Library['save'] = async (copy) => {
      await gate;
      return library.save(copy);
    };
    return { library: { ...library, save }, go: () => go() };
  }

  const key = 'courier.example/ferry';

  test('has one job for an article, which all who ask for it watch', async () => {
    const { library, go } = slow();
    const { desk, held } = deskOver(toolsOver(library));
    const told: string[] = [];
    desk.take({ do: 'save', order: order() });
    desk.take({ do: 'save', order: order() });
    desk.watch(key, ({ phase }) => told.push(`one ${phase}`));
    desk.watch(key, ({ phase }) => told.push(`other ${phase}`));
    go();
    await expect.poll(() => held.now).toBe(0);
    expect(held.ever).toBe(1);
    expect(told).toContain('one saved');
    expect(told).toContain('other saved');
    expect(await kept(library.newest(9))).toHaveLength(1);
  });

  test('takes an order once, also one that it has ended', async () => {
    const library = memoryLibrary();
    const { desk, held } = deskOver(toolsOver(library));
    const twice = order({ way: { kind: 'both' }, once: 'a click' });
    desk.take({ do: 'save', order: twice });
    await expect.poll(() => held.now).toBe(0);
    desk.take({ do: 'save', order: twice });
    expect(held).toEqual({ now: 0, ever: 1 });
    const told: string[] = [];
    desk.watch(key, ({ phase }) => told.push(phase));
    expect(told).toEqual(['saved']);
    desk.take({ do: 'save', order: { ...twice, once: 'another click' } });
    await expect.poll(() => held.now).toBe(0);
    expect(await kept(library.newest(9))).toHaveLength(2);
  });

  test('goes on when nobody watches, and tells how it ended', async () => {
    const { library, go } = slow();
    const { desk, held, onUnseen } = deskOver(toolsOver(library));
    desk.take({ do: 'save', order: order() });
    desk.watch(key, () => undefined)?.();
    go();
    await expect.poll(() => held.now).toBe(0);
    expect(onUnseen).toHaveBeenCalledWith(order(), expect.objectContaining({ phase: 'saved' }));
    expect(desk.watch(key, () => undefined)).toBeNull();
  });

  test('says to who comes later that it failed, once', async () => {
    const { desk, held } = deskOver(
      toolsOver(memoryLibrary(), { library: async () => ({ ok: false, failure: 'full' }) }),
    );
    desk.take({ do: 'save', order: order() });
    await expect.poll(() => held.now).toBe(0);
    const told: SaveState[] = [];
    desk.watch(key, (state) => told.push(state));
    expect(told).toEqual([{ phase: 'failed', failure: 'full' }]);
    expect(desk.watch(key, () => undefined)).toBeNull();
  });

  test('does not tell the toolbar button what somebody saw', async () => {
    const { desk, held, onUnseen } = deskOver(toolsOver(memoryLibrary()));
    desk.take({ do: 'save', order: order() });
    desk.watch(key, () => undefined);
    await expect.poll(() => held.now).toBe(0);
    expect(onUnseen).not.toHaveBeenCalled();
  });

  test('cancels', async () => {
    const { library, go } = slow();
    const { desk, held } = deskOver(toolsOver(library));
    desk.take({ do: 'save', order: order() });
    const told: string[] = [];
    desk.watch(key, ({ phase }) => told.push(phase));
    desk.cancel(key);
    go();
    await expect.poll(() => held.now).toBe(0);
    expect(told.at(-1)).toBe('cancelled');
  });
});
