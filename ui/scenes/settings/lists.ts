/** The list with one entry a place earlier. */
export function moved<T>(list: readonly T[], n: number): T[] {
  const [one] = list.slice(n, n + 1);
  return n > 0 && one !== undefined ? [...list.slice(0, n - 1), one, ...without(list.slice(n - 1), 1)] : [...list];
}

/** The list without one entry. */
export function without<T>(list: readonly T[], n: number): T[] {
  return list.filter((_, at) => at !== n);
}
