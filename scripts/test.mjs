// `npm test`: every check and every test, with the time each takes. The last line counts them together.
import { spawn } from 'node:child_process';
import { continueOnPinnedNode, isNodeRecent } from './pinned-node.mjs';
import { countTests, runVitest } from './run-vitest.mjs';

if (!isNodeRecent) await continueOnPinnedNode();
const { findBrowser, howToGetABrowser, installBrowser } = await import('./find-browser.ts');

const checks = ['types', 'lint', 'build', 'format', 'imports', 'unused'];
const atOnce = 2;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one npm script; its output is kept and shown only when it fails. */
function runCheck(name) {
  const since = performance.now();
  console.log(`  … ${name}`);
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('close', (code) => {
      console.log(`  ${code === 0 ? '✓' : '✗'} ${name} (${seconds(since)})`);
      resolve({ name, passed: code === 0, output });
    });
  });
}

/** Two checks at a time: one for each core of a small machine. */
async function runChecks(names) {
  const waiting = [...names];
  const results = [];
  const takeNext = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await runCheck(name));
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
  return results;
}

function prepareBrowser() {
  const browser = findBrowser() ?? installBrowser();
  if (browser) process.env['CHROMIUM_PATH'] = browser;
  else console.error(`  ✗ ${howToGetABrowser}`);
}

const since = performance.now();
console.log('Checks');
const results = await runChecks(checks);
const failedChecks = results.filter((check) => !check.passed);
for (const { name, output } of failedChecks) console.log(`\n── ${name} ──\n${output.trim()}`);

console.log('\nTests');
prepareBrowser();
const tests = countTests(await runVitest([]));

console.log(`\nEverything took ${seconds(since)}.`);
for (const { name } of failedChecks) console.log(`Failed: ${name} (npm run ${name})`);
for (const name of tests.failures) console.log(`Failed: ${name}`);
const passed = results.length - failedChecks.length + tests.passed;
const failed = failedChecks.length + tests.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
