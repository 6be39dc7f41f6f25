import { describe, expect, test } from 'vitest';
import { SitePanel } from '../../../components/SitePanel';
import { axeFaults, press, redraw, show } from './show';
import { siteProps } from './site-samples';

describe('what may be chosen for a site', () => {
  test('the picker is one click away, and says where it may not go', async () => {
    const props = siteProps();
    const host = await show(<SitePanel {...props} />);
    await press(host, 'Point');
    expect(props.onPick).toHaveBeenCalledOnce();
    expect(host.textContent).not.toContain('does not let Plainleaf in');
    await redraw(host, <SitePanel {...props} pickFailed />);
    expect(host.querySelector('[role=status]')?.textContent).toContain('does not let Plainleaf in');
  });

  test('keeping always is proposed beside the block that was put back, and answered with yes or no', async () => {
    const props = siteProps();
    const host = await show(<SitePanel {...props} />);
    expect(host.textContent).not.toContain('Always keep');
    await redraw(host, <SitePanel {...props} proposed={0} />);
    expect(host.querySelectorAll('li')[0]?.textContent).toContain('Always keep this on news.example?');
    expect(await axeFaults(host)).toEqual([]);
    await press(host, 'Yes');
    await press(host, 'No');
    expect(props.onPropose.mock.calls).toEqual([[true], [false]]);
    await redraw(host, <SitePanel {...props} keptNow />);
    expect(host.querySelector('[role=status]')?.textContent).toBe('Saved. It stays on news.example from now on.');
  });
});
