/** The next random number, 0 up to but not including 1. */
export type Draw = () => number;

/** A stream of random numbers that a seed always gives again (sfc32 by Chris Doty-Humphrey, public domain). */
export function drawFrom(seed: number): Draw {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still look like the seed.
  for (let turn = 0; turn < 15; turn += 1) next();
  return next;
}

/** Time until the next event of a Poisson process with so many a unit of time; never without any. */
export function drawWait(draw: Draw, rate: number): number {
  return rate <= 0 ? Infinity : -Math.log(1 - draw()) / rate;
}

/** A gamma distributed length; `spread` is its standard deviation divided by the mean: 0 the mean itself, 1 exponential. */
export function drawDuration(draw: Draw, { mean, spread }: { mean: number; spread: number }): number {
  if (spread === 0) return mean;
  if (spread === 1) return drawWait(draw, 1 / mean);
  const shape = 1 / (spread * spread);
  return (drawGamma(draw, shape) * mean) / shape;
}

/** How much of such a length is still to come at a random moment: a part of one that is the likelier met the longer it is. */
export function drawRest(draw: Draw, { mean, spread }: { mean: number; spread: number }): number {
  if (spread === 0) return mean * draw();
  const shape = 1 / (spread * spread);
  return (drawGamma(draw, shape + 1) * mean * draw()) / shape;
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); for a shape of 1 and more. */
function drawGamma(draw: Draw, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(draw);
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - draw()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Box and Muller. */
function drawNormal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
