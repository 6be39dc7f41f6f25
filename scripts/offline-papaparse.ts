import type { Plugin } from 'vite';

const REQUEST = 'new XMLHttpRequest';

/** Papa Parse can load a table from an address. Nothing of ours asks it to, and what is not shipped cannot be asked. */
export const offlinePapaparse = (): Plugin => ({
  name: 'plainleaf:offline-papaparse',
  transform: {
    filter: { id: /papaparse(?:\.min)?\.js/ },
    handler(code) {
      // An empty stand-in, as the bundler makes for a module in another form, holds nothing of it.
      if (!code.includes('Papa')) return null;
      if (code.split(REQUEST).length !== 2)
        throw new Error('Papa Parse asks the network in another way than it used to.');
      return { code: code.replace(REQUEST, 'null'), map: null };
    },
  },
});
