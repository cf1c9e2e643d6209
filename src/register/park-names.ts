/** The endings of a high-tech park's name that newspapers use for one another, the printed ones first. */
const ENDINGS = [
  '高新区',
  '高新技术产业开发区',
  '高新技术开发区',
  '高新技术产业园区',
  '高新开发区',
  '国家高新区',
  '国家级高新区',
  '国家高新技术产业开发区',
  '国家级高新技术产业开发区',
];

const NAME = /^(?<stem>\p{Script=Han}{2,12}?)市?(?:国家级?)?(?:高新区|高新技术产业开发区|高新技术产业园区)$/u;

/**
 * Every form a newspaper gives a park's names: 清远高新区 is also 清远国家高新区, 清远市高新区,
 * 清远高新技术产业开发区. Names of another build (中关村, 苏州工业园区) stay as they are.
 */
export function printedForms(names: readonly string[], city: string | null): string[] {
  return [...new Set(names.flatMap((name) => formsOf(name, city)))];
}

function formsOf(name: string, city: string | null): string[] {
  const stem = NAME.exec(name)?.groups?.['stem'];
  if (stem === undefined) return [name];
  const stems = stem === city ? [stem, `${stem}市`] : [stem];
  return [name, ...stems.flatMap((each) => ENDINGS.map((ending) => each + ending))];
}
