/** The kinds of files that are taken in, told by their content. */
export const fileKinds = ['pdf', 'png', 'jpg', 'tiff', 'docx', 'heic'] as const;

export type FileKind = (typeof fileKinds)[number];

export function isFileKind(text: string): text is FileKind {
  return (fileKinds as readonly string[]).includes(text);
}

/** 'PDF, JPG' */
export function kindWords(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => kind.toUpperCase()).join(', ');
}
