import { type RefObject, useEffect, useRef } from 'react';

/** The field of several lines that last had the cursor, also after a button took it. */
export function useLastField(place: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const element = place.current;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && !target.readOnly && !target.disabled) last.current = target;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [place]);
  return {
    /** What stands above it, or null where there is none to write into. */
    name: () => (last.current?.isConnected ? nameOf(last.current) : null),
    insert(text: string) {
      const field = last.current;
      if (!field?.isConnected) return;
      const { selectionStart, selectionEnd, value } = field;
      const before = value.slice(0, selectionStart);
      const gap = before && !before.endsWith('\n') ? '\n' : '';
      write(field, `${before}${gap}${text}${value.slice(selectionEnd)}`);
      const at = before.length + gap.length + text.length;
      field.setSelectionRange(at, at);
    },
  };
}

/** As if it had been typed: form-js hears the same event. */
function write(field: HTMLTextAreaElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function nameOf(field: HTMLTextAreaElement): string {
  return (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '').replace(/\s*\*$/, '').trim();
}
