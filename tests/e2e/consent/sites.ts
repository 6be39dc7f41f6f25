/** The stored choices of a reader who has the test site cleaned, and this done with its consent dialogs. */
export const sitesWith = (consent: string) => ({
  sites: {
    version: 1,
    value: { supported: false, byHost: { '127.0.0.1': { autoClean: true, reader: false, consent, never: false } } },
  },
});
