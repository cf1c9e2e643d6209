import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/**
 * A file name for a Chinese name: its pinyin, which a person can read, and six hex digits of its SHA-256,
 * which keep 叶伟 and 叶威 apart without either's address depending on whether the other exists.
 */
export function slugOf(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 6);
  const readable = pinyinOf(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return readable === '' ? digest : `${readable}-${digest}`;
}

/** Pinyin without tones, lower case, syllables apart: 清远 → `qing yuan`, 绿 → `lv`. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase()
    .replace(/ü/g, 'v');
}
