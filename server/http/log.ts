import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** JSON lines without personal data: no addresses of people, no query strings, no bodies, no names. */
export function createLog(level = 'info'): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
