import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const longestRun = 15 * 60_000;
const reportFile = 'node_modules/.cache/test-report.json';

/** Runs Vitest with its own output shown; gives its exit code and its report, when it came as far as one. */
export function runVitest(args) {
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
      stdio: 'inherit',
      timeout: longestRun,
      killSignal: 'SIGKILL',
    });
    child.on('close', (code) => resolve({ code, report: readReport() }));
  });
}

function readReport() {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts tests. A skipped test, a file that does not load and an error outside a test each count as a failure. */
export function countTests({ code, report }) {
  if (!report) return { passed: 0, failed: 1, failures: ['vitest gave no report'] };
  const failures = report.testResults.flatMap(failuresOf);
  const passed = report.testResults.flatMap((file) => file.assertionResults).filter(isPassed).length;
  if (code !== 0 && failures.length === 0) failures.push('an error outside the tests (see above)');
  return { passed, failed: failures.length, failures };
}

const isPassed = (test) => test.status === 'passed';

function failuresOf(file) {
  const path = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter((test) => !isPassed(test));
  if (failed.length === 0 && file.status === 'failed') return [`${path} does not load`];
  return failed.map((test) => `${path} > ${test.fullName} (${test.status})`);
}
