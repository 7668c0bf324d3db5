import { afterEach, beforeEach, vi } from 'vitest';

const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;
const noise: string[] = [];

for (const level of levels) {
  vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
    noise.push(`console.${level}: ${parts.map(String).join(' ')}`);
  });
}

const fetchAnywhere = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (['localhost', '127.0.0.1'].includes(url.hostname)) return fetchAnywhere(input, init);
  noise.push(`network: ${url.href}`);
  return Promise.reject(new Error(`a test may not reach ${url.hostname}`));
};

beforeEach(() => {
  noise.length = 0;
});

afterEach(() => {
  if (noise.length > 0) throw new Error(`The test made noise:\n${noise.join('\n')}`);
});
