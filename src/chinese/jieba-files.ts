import { createRequire } from 'node:module';
import { join } from 'node:path';

const FILES = {
  addon: 'build/Release/nodejieba.node',
  dictionary: 'submodules/cppjieba/dict/jieba.dict.utf8',
  guesses: 'submodules/cppjieba/dict/hmm_model.utf8',
  idf: 'submodules/cppjieba/dict/idf.utf8',
  transitions: 'submodules/cppjieba/dict/pos_dict/prob_trans.utf8',
  emissions: 'submodules/cppjieba/dict/pos_dict/prob_emit.utf8',
};

export type JiebaFile = keyof typeof FILES;

/** Where the package nodejieba keeps its add-on and its data; they are there even when the add-on is not built. */
export function jiebaFile(name: JiebaFile): string {
  return join(createRequire(import.meta.url).resolve('nodejieba'), '..', FILES[name]);
}
