import { readFileSync } from 'node:fs';

// The clock tick of /proc on every Linux that Node supports.
const ticksPerSecond = 100;

/**
 * Processor time of a process so far, in milliseconds; undefined where the system does not tell. Unlike requests a
 * second it hardly depends on what else the machine is doing.
 */
export function readCpuTime(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
  } catch {
    return undefined;
  }
}
