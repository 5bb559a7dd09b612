export interface Rounds {
  /** How often each side is measured. */
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly roundMs: number;
}

/** One measurement of one side. */
export interface Sample {
  /** Answers in a second of the clock. */
  readonly perSecond: number;
  /** Answers in a second of the server's own processor time: what one core would serve, whatever else the machine does. */
  readonly perCpuSecond: number;
}

export interface Comparison {
  readonly subject: Sample;
  readonly yardstick: Sample;
}

export type Side = (durationMs: number) => Promise<Sample>;

/** Measures two sides in turn, so that what else the machine does touches both, and takes the medians. */
export async function compare(
  subject: Side,
  yardstick: Side,
  { rounds, warmUpMs, roundMs }: Rounds,
): Promise<Comparison> {
  await subject(warmUpMs);
  await yardstick(warmUpMs);
  const subjects: Sample[] = [];
  const yardsticks: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    subjects.push(await subject(roundMs));
    yardsticks.push(await yardstick(roundMs));
  }
  return { subject: medians(subjects), yardstick: medians(yardsticks) };
}

function medians(samples: readonly Sample[]): Sample {
  return {
    perSecond: median(samples.map(({ perSecond }) => perSecond)),
    perCpuSecond: median(samples.map(({ perCpuSecond }) => perCpuSecond)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
