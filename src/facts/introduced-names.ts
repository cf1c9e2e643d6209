import type { EntitySpan } from './entity-spans.ts';

export interface IntroducedName {
  readonly long: string;
  readonly short: string;
}

// 广东聚石化学股份有限公司（以下简称“聚石化学”）
const INTRODUCES =
  /^[（(](?:以下|下)?(?:统)?(?:简称|称)(?:为)?[“"「《]?(\p{Script=Han}{2,12})[”"」》]?[）)]/u;

/** The short names a text introduces for the names before them. */
export function introducedNames(text: string, spans: readonly EntitySpan[]): IntroducedName[] {
  return spans.flatMap(({ type, start, end }) => {
    const short = type === 'person' ? undefined : INTRODUCES.exec(text.slice(end, end + 30))?.[1];
    return short === undefined ? [] : [{ long: text.slice(start, end), short }];
  });
}
