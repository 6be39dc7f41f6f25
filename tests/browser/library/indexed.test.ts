import { openLibrary } from '../../../library/indexed';
import { contract } from './contract';
import { deleteDatabase, freshName } from './databases';
import { must } from './hands';

contract('in IndexedDB', async (options) => {
  const name = freshName();
  const opened = [must(await openLibrary({ name, ...options }))];
  const again = async () => {
    const library = must(await openLibrary({ name, ...options }));
    opened.push(library);
    return library;
  };
  const [library] = opened;
  if (library === undefined) {
    throw new Error('nothing was opened');
  }
  const dispose = async () => {
    for (const one of opened) {
      one.close();
    }
    await deleteDatabase(name);
  };
  return { library, again, dispose };
});
