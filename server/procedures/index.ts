export { canonical, hashOf, procedureKeys, readBundle } from './bundle.ts';
export { chooseLimit, isTrue } from './chooseLimit.ts';
export { readPacks } from './packs.ts';
export { isSending, readAwaited, sentOf } from './readClocks.ts';
export { compileRelease } from './release.ts';
export { sheet } from './sheet.ts';
export type {
  AwaitSpec,
  Bundle,
  DeadlineSpec,
  ExtensionSpec,
  Procedure,
  Release,
  SideSpec,
  TaskSpec,
  TransitionSpec,
} from './types.ts';
export { windowsOf } from './windows.ts';
