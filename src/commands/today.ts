/**
 * The day a command takes for today, ISO 8601, in UTC: of `SOURCE_DATE_EPOCH` (seconds since 1970,
 * https://reproducible-builds.org/specs/source-date-epoch/) where that is set, else the clock's.
 */
export function dayOf(epoch: string | undefined, clock: Date): string {
  const set = epoch !== undefined && /^\d{1,11}$/.test(epoch);
  return (set ? new Date(Number(epoch) * 1000) : clock).toISOString().slice(0, 10);
}
