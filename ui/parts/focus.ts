/** For `ref`: what appears under the hands takes the focus; React's autoFocus leaves links out. */
export const focus = (element: HTMLElement | null) => element?.focus();
