import { memoryLibrary } from '../../../library/memory';
import { contract } from './contract';

// One page has one library in memory: a second window onto it is the same one.
contract('in memory', async (options) => {
  const library = memoryLibrary(options);
  return { library, again: async () => library, dispose: async () => library.close() };
});
