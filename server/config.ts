import { resolve } from 'node:path';
import { failure } from './setup/failure.mjs';

export type Config = {
  databaseUrl: string;
  databaseAppUrl: string;
  port: number;
  /** Where to listen: the loopback unless something in front speaks https, or plain http was asked for. */
  host: string;
  /** The address people type; what `Origin` must say. Null: any address that reaches an insecure installation. */
  origin: string | null;
  insecure: boolean;
  /** Client addresses come from X-Forwarded-For, because a proxy of ours is in front. */
  behindProxy: boolean;
  data: string;
  /** Scanners put their files into `<folder>/<agency code>`; null: there is no scanner. */
  scanDir: string | null;
  /** The mail server and who the mails come from; null: notices stay in the application. */
  mail: { url: string; from: string } | null;
  embedded: boolean;
  demo: boolean;
  dev: boolean;
  metricsToken: string | null;
  logLevel: string;
  session: { idleMinutes: number; absoluteHours: number };
  /** The remote signing service; null: nobody signs on a telephone. */
  remoteSigning: { url: string; id: string; password: string } | null;
};

type Environment = Record<string, string | undefined>;

/** Reads the environment once; everybody else is handed what they need. */
export function readConfig(env: Environment): Config {
  const port = numberOf(env, 'PORT', 3000);
  const insecure = env.KNTC_INSECURE_HTTP === '1';
  const origin = originOf(env, port, insecure);
  const exposed = insecure || origin?.startsWith('https:');
  const databaseUrl = required(env, 'DATABASE_URL');
  return {
    databaseUrl,
    databaseAppUrl: required(env, 'DATABASE_APP_URL'),
    port,
    host: env.KNTC_HOST ?? (exposed ? '0.0.0.0' : '127.0.0.1'),
    origin,
    insecure,
    behindProxy: env.KNTC_BEHIND_PROXY === '1',
    data: resolve(env.KNTC_DATA ?? '.data'),
    scanDir: env.KNTC_SCAN_DIR ? resolve(env.KNTC_SCAN_DIR) : null,
    mail: mailOf(env),
    embedded: env.KNTC_EMBEDDED === '1',
    demo: env.KNTC_DEMO === undefined ? env.KNTC_EMBEDDED === '1' : env.KNTC_DEMO === '1',
    dev: env.NODE_ENV === 'development',
    metricsToken: env.KNTC_METRICS_TOKEN ?? null,
    logLevel: env.KNTC_LOG ?? 'info',
    session: {
      idleMinutes: numberOf(env, 'KNTC_SESSION_IDLE_MINUTES', 60),
      absoluteHours: numberOf(env, 'KNTC_SESSION_HOURS', 12),
    },
    remoteSigning: env.KNTC_SMARTCA_URL
      ? {
          url: env.KNTC_SMARTCA_URL,
          id: required(env, 'KNTC_SMARTCA_ID'),
          password: required(env, 'KNTC_SMARTCA_PASSWORD'),
        }
      : null,
  };
}

function originOf(env: Environment, port: number, insecure: boolean): string | null {
  const given = env.KNTC_ORIGIN;
  if (!given) return insecure ? null : `http://localhost:${port}`;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw wrong('KNTC_ORIGIN', 'https://kntc.example.gov.vn');
  if (url.protocol === 'http:' && url.hostname !== 'localhost' && !insecure) {
    throw failure(
      'KNTC_ORIGIN không phải https: mật khẩu sẽ đi qua mạng không mã hóa; nếu chấp nhận, đặt KNTC_INSECURE_HTTP=1',
      'KNTC_ORIGIN is not https: passwords would cross the network in clear; to accept that, set KNTC_INSECURE_HTTP=1',
    );
  }
  return url.origin;
}

function mailOf(env: Environment): Config['mail'] {
  const url = env.KNTC_SMTP_URL;
  if (!url) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw wrong('KNTC_SMTP_URL', 'smtps://user:password@mail.example.gov.vn');
  const from = env.KNTC_MAIL_FROM;
  if (!from || !/^[^<>]*<?[^@\s<>]+@[^@\s<>]+>?$/.test(from))
    throw wrong('KNTC_MAIL_FROM', 'KNTC <kntc@example.gov.vn>');
  return { url, from };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value)
    throw failure(`Thiếu biến môi trường ${name}: hãy chạy "npm start"`, `${name} is not set: use "npm start"`);
  return value;
}

function numberOf(env: Environment, name: string, otherwise: number): number {
  const value = env[name] === undefined ? otherwise : Number(env[name]);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) throw wrong(name, String(otherwise));
  return value;
}

function wrong(name: string, example: string): Error {
  return failure(
    `Giá trị của ${name} không hợp lệ, ví dụ: ${example}`,
    `${name} is not valid, for example: ${example}`,
  );
}
