import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where the package nodejieba keeps its add-on and its data; they are there even when the add-on is not built. */
export function jiebaFile(name: 'addon' | 'dictionary' | 'idf'): string {
  const directory = join(createRequire(import.meta.url).resolve('nodejieba'), '..');
  const files = {
    addon: 'build/Release/nodejieba.node',
    dictionary: 'submodules/cppjieba/dict/jieba.dict.utf8',
    idf: 'submodules/cppjieba/dict/idf.utf8',
  };
  return join(directory, files[name]);
}
