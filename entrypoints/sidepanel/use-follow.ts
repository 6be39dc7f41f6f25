import { useEffect, useReducer } from 'preact/hooks';
import { onBesideCall } from '../../platform/beside';
import { panelFollows } from '../../platform/panel-settings';
import { onPermissionsChanged } from '../../platform/permissions';
import { readSetting } from '../../platform/settings';
import { localArea, onStored } from '../../platform/storage';
import { frontTabOf, onTabs } from '../../platform/window-tabs';
import { atFirst, type Follow, type FollowEvent, follow } from './follow';

const isVisible = () => document.visibilityState === 'visible';

/** Hands everything that happens in a window to the logic of following. `findWindow` must keep its identity. */
export function useFollow(findWindow: () => Promise<number>): readonly [Follow, (event: FollowEvent) => void] {
  const [state, send] = useReducer(follow, atFirst);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    const readFollows = () => readSetting(localArea(), panelFollows);
    const begin = async () => {
      const windowId = await findWindow();
      const follows = await readFollows();
      if (signal.aborted) return;
      onTabs(windowId, signal, send);
      const tabId = await frontTabOf(windowId);
      if (!signal.aborted) send({ is: 'opened', tabId, follows, visible: isVisible() });
    };
    void begin();
    document.addEventListener('visibilitychange', () => send({ is: 'visible', visible: isVisible() }), { signal });
    const ends = [
      onPermissionsChanged(async () => send({ is: 'let-in', tabId: null })),
      onStored(panelFollows.key, async () => send({ is: 'follows', follows: await readFollows() })),
      onBesideCall(({ is, tabId }) => send({ is: is === 'show' ? 'asked' : 'let-in', tabId })),
    ];
    for (const end of ends) signal.addEventListener('abort', end);
    return () => over.abort();
  }, [findWindow]);
  return [state, send];
}
