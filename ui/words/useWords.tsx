import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { vi, type Words } from './vi.ts';

export type Language = 'vi' | 'en';
type Spoken = { words: Words; language: Language; speak(language: Language): void };
const Context = createContext<Spoken>({ words: vi, language: 'vi', speak: () => {} });
const KEPT = 'kntc.language';

/** Vietnamese comes with the page; English is fetched when somebody asks for it. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi'));
  const [words, setWords] = useState<Words>(vi);
  useEffect(() => {
    localStorage.setItem(KEPT, language);
    let current = true;
    const catalogue = language === 'en' ? import('./en.ts').then((file) => file.en) : Promise.resolve<Words>(vi);
    void catalogue.then((found) => {
      if (!current) return;
      setWords(found);
      document.documentElement.lang = language;
    });
    return () => {
      current = false;
    };
  }, [language]);
  const spoken = useMemo(() => ({ words, language, speak }), [words, language]);
  return <Context value={spoken}>{children}</Context>;
}

export const useWords = () => useContext(Context).words;
/** The words of one scene, which lie beside it in both languages; English must have every word that Vietnamese has. */
export function useWordsOf<T>(catalogue: { vi: T; en: T }): T {
  return catalogue[useContext(Context).language];
}
export const useLanguage = () => useContext(Context);
