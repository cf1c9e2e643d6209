import { describe, expect, it } from 'vitest';
import { bylineOf } from '../../../src/parse/byline.ts';

function peopleOf(line: string): string[] | null {
  return bylineOf(line)?.people.map(({ name, role }) => (role === null ? name : `${role} ${name}`)) ?? null;
}

describe('a byline', () => {
  it.each([
    ['▶ 本报记者 叶伟', ['本报记者 叶伟']],
    ['▶ 赵小丽 王鑫 王诚诚 柴雯婧', ['赵小丽', '王鑫', '王诚诚', '柴雯婧']],
    ['本报记者 周 明 通讯员 何文静', ['本报记者 周明', '通讯员 何文静']],
    ['本报记者王锦鹄毛磊', ['本报记者 王锦鹄', '本报记者 毛磊']],
    ['本报驻南非记者 温宪', ['本报驻南非记者 温宪']],
    ['通讯员王芳记者陈小强', ['通讯员 王芳', '记者 陈小强']],
    ['本報記者 陳國樑', ['本報記者 陳國樑']],
    ['文/李明 图/张华', null],
    ['韩 冬 文/图', ['韩冬']],
    ['本报评论员', []],
  ])('%s', (line, people) => {
    expect(peopleOf(line)).toEqual(people);
  });

  it('is certain when it has a mark or says what the people are, and not when it is names alone', () => {
    expect(bylineOf('▶ 赵小丽 王鑫')?.certain).toBe(true);
    expect(bylineOf('新华社记者 方晓')?.certain).toBe(true);
    expect(bylineOf('胡昭平')?.certain).toBe(false);
  });

  it.each(['记者节的由来', '本报记者今天从园区获悉，新增企业百家。', '▶ 让创新成为习惯', '高新区记者站揭牌'])(
    'is not read into %s',
    (line) => {
      expect(bylineOf(line)).toBeNull();
    },
  );
});
