import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { readSecretKey } from './secret-key.ts';

test('without settings everything has a value', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: 'localhost',
    dataFolder: resolve('data'),
    databaseUrl: undefined,
    appDatabaseUrl: undefined,
    production: false,
    demo: true,
    logLevel: 'warn',
    sessionIdleMinutes: 30,
    requestsPerMinute: 1200,
    baseUrl: 'http://localhost:3000',
    secretKey: undefined,
    theme: undefined,
  });
});

test('in production the demo is off and stays off', () => {
  expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false);
  expect(() => readConfig({ NODE_ENV: 'production', DEMO: '1' })).toThrow(
    'De instelling DEMO klopt niet: de demo kan niet aan als NODE_ENV op production staat.',
  );
});

test('a server of one’s own in production needs a key that every process shares', () => {
  const env = { NODE_ENV: 'production', DATABASE_URL: 'postgres://kantelpunt@db/kantelpunt' };
  expect(() => readConfig(env)).toThrow(/SECRET_KEY/);
  expect(readConfig({ ...env, SECRET_KEY: 'x'.repeat(32) }).secretKey).toHaveLength(32);
});

test.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['DATABASE_URL', 'mysql://db/kantelpunt'],
  ['DATABASE_URL', 'postgres://db:notaport/kantelpunt'],
  ['DATABASE_APP_URL', 'postgres://app@db/kantelpunt'],
  ['DEMO', 'misschien'],
  ['LOG_LEVEL', 'veel'],
  ['SESSION_IDLE_MINUTES', '0'],
  ['BASE_URL', 'kantelpunt.nl'],
  ['SECRET_KEY', 'kort'],
])('a wrong %s is named (%s)', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^De instelling ${name} klopt niet: .*\\.$`));
});

test('a wrong address of the database is not repeated, for it holds a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres:/kantelpunt:geheim@db' })).toThrow(/^(?!.*geheim)/);
});

test('the key file is made once, for its owner only, and never replaced', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kantelpunt-key-'));
  const config = { secretKey: undefined, dataFolder: join(folder, 'data') };
  const key = readSecretKey(config);
  expect(key).toHaveLength(32);
  expect(readSecretKey(config)).toEqual(key);
  const path = join(folder, 'data', 'secret.key');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(path, 'damaged');
  expect(() => readSecretKey(config)).toThrow(/SECRET_KEY ontbreekt en .*secret\.key is beschadigd/);
  rmSync(folder, { recursive: true });
});
