import { pinyin } from 'pinyin-pro';
import { letterCode, soundingRuns, syllableCode, UNSPELT } from '../spelling.ts';

/** A headline as it sounds: its syllables run by run, then its initials run by run, a blank after each run. */
export function speltHeadline(headline: string): string {
  const runs = soundingRuns(headline).map((run) => {
    const sounds = pinyin(run.map(([character]) => character).join(''), {
      toneType: 'none',
      type: 'array',
      v: true,
    });
    // A sound a character; what the dictionary takes together has no place of its own.
    return run.map((_, index) => (sounds.length === run.length ? (sounds[index] ?? '') : ''));
  });
  const syllables = runs.map((run) => run.map((sound) => syllableCode(sound) ?? UNSPELT).join(''));
  const initials = runs.map((run) =>
    run.map((sound) => (/^[a-z]/.test(sound) ? letterCode(sound.charAt(0)) : UNSPELT)).join(''),
  );
  return [...syllables, ...initials].join(' ');
}
