export type { FileKind } from '../domain/fileKinds.ts';
export { compileForm } from './compileForm.ts';
export { fillOfficers } from './officers.ts';
export { readForm } from './readForm.ts';
export type { Form, FormComponent, FormKey, FormSchema, FormValues, KeyType } from './types.ts';
