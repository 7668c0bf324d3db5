import { pino, stdSerializers, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

/** Makes the log of the process: JSON lines, without cookies, tokens or the values a database error quotes. */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.bsn', '*.password'],
    serializers: { err: serializeError },
  });
}

function serializeError(error: Error): object {
  // PostgreSQL repeats the row in these fields, and a row is somebody's life.
  const hidden = { detail: undefined, where: undefined, internalQuery: undefined, hint: undefined };
  return { ...stdSerializers.err(error), ...hidden };
}
