/** 1, 2, 3 … as pages are counted. */
export const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
