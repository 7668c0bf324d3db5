import type { Temporal } from 'temporal-polyfill';
import type { ClientConfig } from 'pg';
import { seedDemo } from '../modules/demo/demo.public.ts';

/** Fills an empty database with the demo; does nothing where it stands already. */
export function prepareDemo(
  owner: ClientConfig,
  options: { now: Temporal.Instant; onProgress: (sentence: string) => void },
): Promise<void> {
  return seedDemo(owner, options);
}
