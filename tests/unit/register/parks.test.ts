import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParks } from '../../../src/register/load-parks.ts';
import { namesOf } from '../../../src/register/park-register.ts';

const { register, messages } = loadParks('content');

/** What is found in a text, written as `id:printed`. */
function found(text: string): string[] {
  return register.find(text).map(({ park, start, end }) => `${park.id}:${text.slice(start, end)}`);
}

describe('the park register', () => {
  it('loads without a complaint', () => {
    expect(messages.map(String)).toEqual([]);
  });

  it('gives every name to one park only', () => {
    const owners = new Map<string, string>();
    for (const park of register.parks) {
      for (const name of namesOf(park)) expect(owners.get(name) ?? park.id).toBe(park.id);
      for (const name of namesOf(park)) owners.set(name, park.id);
    }
  });

  it('has the national zones of every province', () => {
    const counts: Record<string, number> = {};
    for (const { level, province } of register.parks) {
      if (level === 'national') counts[province] = (counts[province] ?? 0) + 1;
    }
    // As published: 178 at the end of 2023 and 雄安 (河北) since.
    expect(counts).toEqual({
      ...{ 北京: 1, 天津: 1, 河北: 6, 山西: 2, 内蒙古: 3, 辽宁: 8, 吉林: 5, 黑龙江: 3, 上海: 2, 江苏: 18 },
      ...{ 浙江: 8, 安徽: 8, 福建: 7, 江西: 9, 山东: 13, 河南: 9, 湖北: 12, 湖南: 9, 广东: 14, 广西: 4 },
      ...{
        海南: 1,
        重庆: 4,
        四川: 8,
        贵州: 3,
        云南: 3,
        西藏: 1,
        陕西: 7,
        甘肃: 2,
        青海: 1,
        宁夏: 2,
        新疆: 5,
      },
    });
  });

  it('knows how many zones each round of approvals brought', () => {
    const rounds: Record<number, number> = {};
    for (const { since } of register.parks) if (since !== null) rounds[since] = (rounds[since] ?? 0) + 1;
    expect(rounds).toMatchObject({
      1988: 1,
      1991: 26,
      1992: 25,
      2010: 27,
      2011: 5,
      2012: 17,
      2013: 9,
      2018: 12,
    });
  });
});

describe('finding parks in a text', () => {
  it('finds the forms newspapers print', () => {
    for (const name of ['清远高新区', '清远国家高新区', '清远市高新区', '清远高新技术产业开发区']) {
      expect(found(`近日,${name}发布`)).toEqual([`qingyuan:${name}`]);
    }
    expect(found('武汉东湖新技术开发区')).toEqual(['donghu:武汉东湖新技术开发区']);
    expect(found('走进松山湖,走进中关村。')).toEqual(['songshanhu:松山湖', 'zhongguancun:中关村']);
  });

  it('takes the longest name', () => {
    expect(found('苏州工业园区与苏州高新区')).toEqual(['suzhou-sip:苏州工业园区', 'suzhou:苏州高新区']);
    expect(found('杭州萧山临江高新区')).toEqual(['xiaoshan-linjiang:杭州萧山临江高新区']);
  });

  it('finds a park inside the name of its own offices', () => {
    expect(found('清远高新区企业服务局党支部')).toEqual(['qingyuan:清远高新区']);
    expect(found('新苏州高新区管委会')).toEqual(['suzhou:苏州高新区']);
    expect(found('合肥高新区位于合肥西部')).toEqual(['hefei:合肥高新区']);
  });

  it('does not find a park inside another word or another name', () => {
    for (const text of [
      '合肥高新区域经济',
      '中关村大街27号',
      '中关村第一小学',
      '盐城滨海高新区',
      '高新区党工委',
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  it('gives hits in order that do not overlap and are names of their park', () => {
    const pieces = register.parks.flatMap(namesOf).concat('的', '、', '市', '江苏', '域', '大街');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { park, start, end } of register.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(namesOf(park)).toContain(text.slice(start, end));
          last = end;
        }
      }),
    );
  });
});

describe('a park file that cannot be used', () => {
  it('is left out and named, with what was expected', () => {
    const content = mkdtempSync(join(tmpdir(), 'parks-'));
    mkdirSync(join(content, 'parks'));
    const write = (file: string, text: string) => writeFileSync(join(content, 'parks', file), text);
    const good = 'name: 甲乙高新区\nfullName: 甲乙高新技术产业开发区\nprovince: 江苏\nlevel: other\n';
    write('a.md', `---\n${good}---\n`);
    write('b.md', 'no front matter');
    write('c.md', `---\n${good}since: soon\n---\n`);
    write('d.md', `---\n${good}---\n`);
    const { register: some, messages: problems } = loadParks(content);
    expect(some.parks.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(problems.map(({ file }) => file)).toContain('parks/b.md');
    expect(problems.map(String).join('\n')).toMatch(
      /front matter between[\s\S]*a year such as[\s\S]*already means/,
    );
  });
});
