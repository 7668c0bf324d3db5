/**
 * The chance that a chi-square with k (whole) degrees of freedom is at least this: the regularised incomplete gamma
 * function Q(k/2, x/2). From erfc(sqrt x) (k = 1) or e^-x (k = 2) by Q(a + 1, x) = Q(a, x) + x^a e^-x / gamma(a + 1):
 * all positive, no digits lost. Source: Abramowitz & Stegun (1964), 6.5, 7.1.6 and 26.4.
 */
export function chiSquareTail(chiSquare: number, degreesOfFreedom: number): number {
  if (chiSquare <= 0) return 1;
  const x = chiSquare / 2;
  const isOdd = degreesOfFreedom % 2 === 1;
  let a = isOdd ? 0.5 : 1;
  let tail = isOdd ? erfcOfRoot(x) : Math.exp(-x);
  let term = isOdd ? (Math.exp(-x) * Math.sqrt(x)) / gammaOfThreeHalves : Math.exp(-x) * x;
  while (a < degreesOfFreedom / 2) {
    tail += term;
    a += 1;
    term *= x / a;
  }
  return Math.min(1, tail);
}

const gammaOfThreeHalves = Math.sqrt(Math.PI) / 2;

function erfcOfRoot(x: number): number {
  const scale = Math.exp(-x) / Math.sqrt(Math.PI);
  return x < 2 ? 1 - 2 * Math.sqrt(x) * scale * seriesOfErf(x) : (scale * Math.sqrt(x)) / fractionOfErfc(x);
}

function seriesOfErf(x: number): number {
  let sum = 1;
  let term = 1;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (2 * x) / odd;
    sum += term;
  }
  return sum;
}

// Abramowitz & Stegun 7.1.14 times the root, from the inside out: from 2 on 200 steps give every digit.
function fractionOfErfc(x: number): number {
  let inner = x;
  for (let step = 200; step >= 1; step -= 1) inner = (step % 2 === 1 ? x : 1) + step / 2 / inner;
  return inner;
}
