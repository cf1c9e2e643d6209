import { isPersonName } from './names.ts';

const OFFICE =
  /^(.{2,40}?(?:主任|书记|市长|省长|部长|局长|厅长|区长|县长|镇长|司长|主席|总理|总统|总裁|总经理|经理|董事长|院长|校长|所长|行长|会长|理事长|秘书长|委员|教授|研究员|院士|专家|参赞|大使))[\s\u3000]*(\S{2,4})$/u;

/** Who speaks or writes, when a line names an office and a person: 某某高新区管委会主任 韩立群. */
export function speakerOf(line: string): { readonly name: string; readonly role: string } | null {
  const match = line.length > 50 || /[，。：；,:;]/u.test(line) ? null : OFFICE.exec(line.trim());
  const [role, name] = [match?.[1], match?.[2]];
  return role === undefined || name === undefined || !isPersonName(name) ? null : { name, role };
}
