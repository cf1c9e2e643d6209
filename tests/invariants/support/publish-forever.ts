/** Publishes one version of a small site after the other below the folder it is given, until it is killed. */
import { takeLock } from '../../../src/publish/lock.ts';
import { choosePlace } from '../../../src/publish/place.ts';
import { publish } from '../../../src/publish/publish.ts';

const [root = '', first = '0'] = process.argv.slice(2);
const place = choosePlace('dist', { root, sources: [] });
takeLock(place.state);
process.stdout.write('begun\n');
for (let version = Number(first); ; version += 1) {
  const pages = Array.from({ length: 60 }, (_, page) => ({
    path: `pages/${page}.html`,
    // Some pages are the same in every version: those are linked from the release before.
    content: page % 3 === 0 ? 'always' : `version ${version}`,
  }));
  await publish(place, pages);
}
