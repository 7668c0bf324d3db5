import { resolve } from 'node:path';
import { startProblem } from './start-problem.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** All settings of one process, read once at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path; holds the embedded database and the secret key. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
  readonly production: boolean;
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  readonly sessionIdleMinutes: number;
  /** Requests a minute from one address before it is slowed. */
  readonly requestsPerMinute: number;
  readonly baseUrl: string;
  readonly secretKey: string | undefined;
  /** Name of the house style over our own; undefined is ours alone. */
  readonly theme: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; throws a StartProblem that names the first wrong one. */
export function readConfig(env: Environment = process.env): Config {
  const production = env.NODE_ENV === 'production';
  const port = readInteger(env, 'PORT', { fallback: 3000, min: 0, max: 65_535 });
  const databaseUrl = readDatabaseUrl(env, 'DATABASE_URL');
  return {
    port,
    host: readText(env, 'HOST') ?? 'localhost',
    dataFolder: resolve(readText(env, 'DATA_DIR') ?? 'data'),
    databaseUrl,
    appDatabaseUrl: readAppDatabaseUrl(env, databaseUrl),
    production,
    demo: readDemo(env, production),
    logLevel: readLogLevel(env, production),
    sessionIdleMinutes: readInteger(env, 'SESSION_IDLE_MINUTES', { fallback: 30, min: 1, max: 1440 }),
    requestsPerMinute: readInteger(env, 'REQUESTS_PER_MINUTE', { fallback: 1200, min: 1, max: 999_999_999 }),
    baseUrl: readBaseUrl(env, port),
    secretKey: readSecret(env, production && databaseUrl !== undefined),
    theme: readText(env, 'THEME'),
  };
}

function readText(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function wrong(name: string, expected: string): Error {
  return startProblem('setting-wrong', `${name} klopt niet: ${expected}`);
}

function readInteger(env: Environment, name: string, limits: { fallback: number; min: number; max: number }): number {
  const text = readText(env, name);
  if (text === undefined) return limits.fallback;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= limits.min && value <= limits.max) return value;
  throw wrong(name, `het moet een geheel getal zijn van ${limits.min.toString()} tot en met ${limits.max.toString()}`);
}

function readDatabaseUrl(env: Environment, name: string): string | undefined {
  const text = readText(env, name);
  if (text === undefined) return undefined;
  // The value is never repeated: it holds a password.
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw wrong(name, 'verwacht wordt een adres als postgres://gebruiker:wachtwoord@server:5432/database');
  }
  return text;
}

function readAppDatabaseUrl(env: Environment, databaseUrl: string | undefined): string | undefined {
  const url = readDatabaseUrl(env, 'DATABASE_APP_URL');
  if (url !== undefined && databaseUrl === undefined) throw wrong('DATABASE_APP_URL', 'geef ook DATABASE_URL op');
  return url;
}

function readFlag(env: Environment, name: string): boolean | undefined {
  const text = readText(env, name)?.toLowerCase();
  if (text === undefined) return undefined;
  if (['1', 'true', 'ja', 'on'].includes(text)) return true;
  if (['0', 'false', 'nee', 'off'].includes(text)) return false;
  throw wrong(name, 'kies 1 (aan) of 0 (uit)');
}

function readDemo(env: Environment, production: boolean): boolean {
  const demo = readFlag(env, 'DEMO') ?? !production;
  if (demo && production) throw wrong('DEMO', 'de demo kan niet aan als NODE_ENV op production staat');
  return demo;
}

function readLogLevel(env: Environment, production: boolean): LogLevel {
  const text = readText(env, 'LOG_LEVEL');
  if (text === undefined) return production ? 'info' : 'warn';
  const level = logLevels.find((known) => known === text);
  if (level === undefined) throw wrong('LOG_LEVEL', `kies een van ${logLevels.join(', ')}`);
  return level;
}

function readBaseUrl(env: Environment, port: number): string {
  const text = readText(env, 'BASE_URL') ?? `http://localhost:${port.toString()}`;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw wrong('BASE_URL', 'verwacht wordt een adres als https://kantelpunt.gemeente.nl');
  }
  return text.replace(/\/+$/, '');
}

function readSecret(env: Environment, required: boolean): string | undefined {
  const text = readText(env, 'SECRET_KEY');
  if (text === undefined && !required) return undefined;
  if (text === undefined || text.length < 32)
    throw wrong('SECRET_KEY', 'geef een geheime tekst op van minstens 32 tekens');
  return text;
}
