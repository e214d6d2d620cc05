export { canonical, hashOf, procedureKeys, readBundle } from './bundle.ts';
export { chooseLimit, isTrue } from './chooseLimit.ts';
export { readPacks } from './packs.ts';
export { isSending, readAwaited, sentOf } from './readClocks.ts';
export { readProcedure } from './readProcedure.ts';
export { compileRelease } from './release.ts';
export { sheet } from './sheet.ts';
export type {
  AwaitSpec,
  Bundle,
  CallSpec,
  DeadlineSpec,
  EarlierLaw,
  ExtensionSpec,
  Ground,
  LimitSpec,
  OutcomeSpec,
  PaperSpec,
  Procedure,
  Release,
  Role,
  SideSpec,
  TaskLimit,
  TaskSpec,
  TimerSpec,
  TransitionSpec,
} from './types.ts';
export { windowsOf } from './windows.ts';
