const freeAttempts = 3;
const longestWaitSeconds = 900;

/** How long somebody must wait after `failures` wrong passwords in a row: nothing at first, then doubling to 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures < freeAttempts) return 0;
  return Math.min(2 ** (failures - freeAttempts + 1), longestWaitSeconds);
}

const shortestPassword = 12;
const longestPassword = 200;

/** Why a new password is not accepted, as a reason code. Length is what counts; no rules about signs. */
export function whyPasswordRefused(
  password: string,
  email: string,
): 'password-short' | 'password-long' | 'password-is-email' | undefined {
  if (password.length < shortestPassword) return 'password-short';
  if (password.length > longestPassword) return 'password-long';
  if (password.toLowerCase().includes(email.toLowerCase().split('@')[0] ?? email)) return 'password-is-email';
  return undefined;
}
