const words = /** @type {Record<string, (path: string) => [string, string]>} */ ({
  ENOSPC: () => [
    'Đĩa đã đầy: hãy giải phóng ít nhất 200 MB rồi chạy lại',
    'disk full: free at least 200 MB and start again',
  ],
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
});

/**
 * A fault of the surroundings (a taken port, a full disk): people get one line in both languages and no stack.
 * @param {string} vietnamese
 * @param {string} english
 */
export function failure(vietnamese, english) {
  return Object.assign(new Error(`${vietnamese} — ${english}`), { name: 'Failure' });
}

/**
 * The one line for people, or null where the error is a bug of ours.
 * @param {unknown} error
 * @returns {string | null}
 */
export function failureLine(error) {
  if (!(error instanceof Error)) return null;
  if (error.name === 'Failure') return `KNTC: ${error.message}`;
  const { code = '', path = '' } = /** @type {NodeJS.ErrnoException} */ (error);
  const found = words[code]?.(path);
  return found ? failureLine(failure(...found)) : null;
}

/**
 * @param {string} path
 * @returns {[string, string]}
 */
function notWritable(path) {
  return [
    `Không ghi được vào ${path}: hãy cấp quyền ghi, hoặc đặt KNTC_DATA là một thư mục khác`,
    `${path} is not writable: grant access, or set KNTC_DATA to another folder`,
  ];
}
