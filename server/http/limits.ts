import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tryLater } from './errors.ts';

/** Guessing passwords: five tries for a name from one address, a hundred for the address. Nobody is ever locked out for good. */
export function signInLimits() {
  const byName = new RateLimiterMemory({ points: 5, duration: 15 * 60 });
  const byAddress = new RateLimiterMemory({ points: 100, duration: 24 * 60 * 60 });
  return {
    /** Counted before the password is looked at, so that many tries at once count as many. */
    async take(username: string, address: string): Promise<void> {
      await consume(byAddress, address);
      await consume(byName, `${username}|${address}`);
    },
    /** A right password takes nothing from the address and clears the name. */
    async giveBack(username: string, address: string): Promise<void> {
      await byName.delete(`${username}|${address}`);
      await byAddress.reward(address, 1);
    },
  };
}

export type SignInLimits = ReturnType<typeof signInLimits>;

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const message = 'Đăng nhập sai quá nhiều lần. Xin đợi rồi thử lại.';
    throw tryLater(429, 'too_many_attempts', message, error.msBeforeNext / 1000);
  }
}
