const pattern =
  /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const secondsOf = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3600, 60, 1];

/** Seconds of an ISO 8601 duration, a month as 30 days and a year as 365; null where it is none. */
export function durationSeconds(text: string): number | null {
  const parts = pattern.exec(text);
  if (parts === null) return null;
  return secondsOf.reduce(
    (sum, seconds, index) => sum + seconds * Number(parts[index + 1] ?? 0),
    0,
  );
}
