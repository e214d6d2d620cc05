import { useLocalStorage } from '@mantine/hooks';

/** Shortcuts of one letter disturb people who dictate or shake: they can be switched off (WCAG 2.1.4). */
export const useLetters = () =>
  useLocalStorage<boolean>({ key: 'kntc.letters', defaultValue: true, getInitialValueInEffect: false });
