import { createTheme, type MantineColorsTuple } from '@mantine/core';

const lagoon: MantineColorsTuple = [
  '#eef6f6',
  '#d9eaea',
  '#b3d4d5',
  '#86bbbd',
  '#5ba1a4',
  '#3b8a8e',
  '#23767b',
  '#0f6067',
  '#0b4f55',
  '#083c41',
];
const stone: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ee',
  '#e8e5e0',
  '#dad6cf',
  '#bfb9b0',
  '#8c857b',
  '#69625a',
  '#57514a',
  '#3b3732',
  '#221f1c',
];
const brick: MantineColorsTuple = [
  '#fdf1f0',
  '#fadddb',
  '#f3b8b4',
  '#ea8e88',
  '#df665e',
  '#d2443b',
  '#c2312a',
  '#b3261e',
  '#921d17',
  '#701510',
];

/** Deep blue-green for what one may do, warm greys for the rest; red is kept for what is late. */
export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: 7,
  colors: { lagoon, gray: stone, dark: stone, red: brick },
  black: '#221f1c',
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // the page behind does not scroll by itself; locking it would write a style our content policy refuses
    Drawer: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { centered: true, lockScroll: false, overlayProps: { backgroundOpacity: 0.35 } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
  },
});
