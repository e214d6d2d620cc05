import type { Words } from '../words/vi.ts';

type FormWords = Words['forms'];

const known: [RegExp, (words: FormWords, found: string) => string][] = [
  [/^Field is required/, (w) => w.required],
  [/^Value is not a number/, (w) => w.number],
  [/be an integer/, (w) => w.integer],
  [/minimum value of (.+)\.$/, (w, n) => w.min(n)],
  [/maximum value of (.+)\.$/, (w, n) => w.max(n)],
  [/minimum length of (.+)\.$/, (w, n) => w.minLength(n)],
  [/maximum length of (.+)\.$/, (w, n) => w.maxLength(n)],
  [/valid\s+international phone/, (w) => w.phone],
  [/valid email/, (w) => w.email],
  [/^(Field must match|Value is expected|Please select)/, (w) => w.wrong],
];

/** form-js speaks English only; a form's own messages pass unchanged. */
export function translateErrors(error: string, words: FormWords): string {
  for (const [pattern, say] of known) {
    const found = pattern.exec(error);
    if (found) return say(words, found[1] ?? '');
  }
  return error;
}

/** The few words form-js draws itself. Preact compares with what it drew before, so changing the text is safe. */
export function translateDrawn(container: HTMLElement, words: FormWords): () => void {
  const drawn = new Map([
    ['Add new', words.add],
    ['Select', words.choose],
    ['No results', words.noResults],
    ['All values selected', words.allChosen],
  ]);
  const walk = () => {
    const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const said = drawn.get(texts.currentNode.nodeValue?.trim() ?? '');
      if (said) texts.currentNode.nodeValue = said;
    }
    for (const input of container.querySelectorAll<HTMLInputElement>('input[placeholder="Search"]'))
      input.placeholder = words.search;
  };
  const watcher = new MutationObserver(walk);
  watcher.observe(container, { childList: true, subtree: true });
  walk();
  return () => watcher.disconnect();
}

type Flatpickr = {
  localize(locale: unknown): void;
  setDefaults(defaults: { monthSelectorType: 'static'; disableMobile: boolean }): void;
};

/** Date fields of form-js follow the browser's language (the tag "default"); ours are dd/mm/yyyy for everyone. */
export function speakVietnameseDates() {
  const { flatpickr } = window as unknown as { flatpickr?: Flatpickr };
  // the phone's own field would again speak the language of the device
  flatpickr?.setDefaults({ monthSelectorType: 'static', disableMobile: true });
  flatpickr?.localize({
    firstDayOfWeek: 1,
    weekdays: {
      shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      longhand: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
    },
    months: {
      shorthand: Array.from({ length: 12 }, (_, month) => `Th${month + 1}`),
      longhand: Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`),
    },
  });
  const Original = Intl.DateTimeFormat;
  if (Original.name === 'VietnameseByDefault') return;
  Intl.DateTimeFormat = new Proxy(Original, {
    construct: (target, [locale, options]) => new target(locale === 'default' ? 'en-GB' : locale, options),
    get: (target, name, own) => (name === 'name' ? 'VietnameseByDefault' : Reflect.get(target, name, own)),
  });
}
