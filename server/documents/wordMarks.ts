// Bookmarks say in Word whose file it is: they survive editing and saving, and a name may have forty letters.

export function idMark(documentId: string): string {
  return `kntc_id_${documentId.replaceAll('-', '')}`;
}

export function versionMark(version: number): string {
  return `kntc_version_${version}`;
}

/** The paper and version that these bookmarks name, or null. */
export function originOf(marks: Iterable<string>): { documentId: string; version: number } | null {
  const all = [...marks];
  const hex = all.map((name) => /^kntc_id_([0-9a-f]{32})$/.exec(name)?.[1]).find(Boolean);
  const version = all.map((name) => /^kntc_version_(\d{1,6})$/.exec(name)?.[1]).find(Boolean);
  if (!hex || !version) return null;
  return { documentId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), version: Number(version) };
}
