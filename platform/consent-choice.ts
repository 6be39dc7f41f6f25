/** The key under which the reader's choices for sites are kept. */
export const sitesKey = 'sites';

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

function asksToReject(choice: unknown): boolean {
  return (
    field(choice, 'autoClean') === true && field(choice, 'consent') === 'reject' && field(choice, 'never') !== true
  );
}

/** The hosts in a stored record of sites whose consent dialogs the reader wants refused. */
export function hostsToReject(record: unknown): readonly string[] {
  const byHost = field(field(record, 'value'), 'byHost');
  const choices = typeof byHost === 'object' && byHost !== null ? Object.entries(byHost) : [];
  return choices.flatMap(([host, choice]) => (asksToReject(choice) && /^[\w.-]+$/.test(host) ? [host] : []));
}
