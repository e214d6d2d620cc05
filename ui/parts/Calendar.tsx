import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DatePicker } from '@mantine/dates';
import type { Day } from '../api/types.ts';
import { useLanguage } from '../words/useWords.tsx';

export function Calendar({ value, last, choose }: { value: Day | null; last?: Day; choose(day: Day | null): void }) {
  const { language } = useLanguage();
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={1}
      value={value}
      defaultDate={value ?? undefined}
      maxDate={last}
      onChange={choose}
    />
  );
}
