import type { Knex } from 'knex';
import type Koa from 'koa';
import type { Logger } from 'pino';
import type { Officer } from '../commands/act.ts';
import type { Config } from '../config.ts';
import type { Store } from '../files/store.ts';
import type { Ability } from '../policies/ability.ts';
import type { IdentityVault } from '../vault/identityVault.ts';
import type { Keyring } from '../vault/keyring.ts';
import type { SigningKeys } from '../vault/signingKeys.ts';
import type { Events } from './events.ts';
import type { Metrics } from './metrics.ts';

/** What the application is made of; a test makes its own. */
export type Deps = {
  db: Knex;
  longDb: Knex;
  ownerUrl: string;
  config: Config;
  log: Logger;
  metrics: Metrics;
  events: Events;
  store: Store;
  sealed: Store;
  keyring: Keyring;
  signingKeys: SigningKeys;
  vault: IdentityVault;
};

/** Who is signed in, on which session. */
export type Visitor = { officer: Officer; ability: Ability; sessionHash: Buffer };

/** What the middlewares leave for those below them. */
export type Frame = { requestId: string; log: Logger; route?: string; visitor?: Visitor; nonce?: string };

export type Context = Koa.ParameterizedContext<Frame>;
