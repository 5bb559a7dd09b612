const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
const pattern =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The parts of an ISO 8601 duration: `PT8H30M` is 8 hours and 30 minutes. Empty where it is none. */
export function durationParts(iso: string): { unit: (typeof units)[number]; count: number }[] {
  const found = pattern.exec(iso)?.slice(1) ?? [];
  return units.flatMap((unit, index) => {
    const count = found[index];
    return count === undefined ? [] : [{ unit, count: Number(count) }];
  });
}
