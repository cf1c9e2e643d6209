import { describe, expect, it } from 'vitest';
import { splitNames } from '../../../src/chinese/names.ts';
import { speakerOf } from '../../../src/chinese/speaker.ts';

describe('a run of names', () => {
  it.each([
    ['叶伟', ['叶伟']],
    ['刘 歌', ['刘歌']],
    ['李 明 王芳 欧阳明月', ['李明', '王芳', '欧阳明月']],
    ['彭立新郝晓梅', ['彭立新', '郝晓梅']],
    ['王芳郝晓梅', ['王芳', '郝晓梅']],
    ['陳國樑、林美華', ['陳國樑', '林美華']],
    ['阿不都·热西提', ['阿不都·热西提']],
  ])('%s is read name by name', (run, names) => {
    expect(splitNames(run)).toEqual(names);
  });

  it.each(['园区经济', '的确如此', '', '高质量发展'])('%j is none', (run) => {
    expect(splitNames(run)).toBeNull();
  });

  it('is no run of names however long it is', () => {
    expect(splitNames('王'.repeat(10_000))).toBeNull();
  });
});

describe('a line that names an office and a person', () => {
  it('says who speaks', () => {
    expect(speakerOf('青峦高新区管委会主任 韩立群')).toEqual({
      name: '韩立群',
      role: '青峦高新区管委会主任',
    });
  });

  it('is not found in a sentence', () => {
    expect(speakerOf('管委会主任，韩立群')).toBeNull();
    expect(speakerOf('园区企业负责人介绍情况')).toBeNull();
  });
});
