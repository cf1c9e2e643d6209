import type { ArticleDraft, ParkMention } from '../record/schema.ts';
import type { ParkRegister } from '../register/park.ts';

/** The parks that were found, put right by what an editor decided: those it is about come first, others go. */
export function decidedParks(
  found: readonly ParkMention[],
  { decidedParks: decided }: Pick<ArticleDraft, 'decidedParks'>,
  register: ParkRegister,
): ParkMention[] {
  if (decided === undefined) return [...found];
  const about = decided.about.flatMap((id): ParkMention[] => {
    const park = register.byId(id);
    const mentions = found.find((mention) => mention.id === id)?.mentions ?? 1;
    return park === undefined ? [] : [{ id, name: park.name, mentions, primary: false }];
  });
  const rest = found.filter(({ id }) => !decided.not.includes(id) && !decided.about.includes(id));
  return [...about, ...rest].map((mention, index) => ({ ...mention, primary: index === 0 }));
}
