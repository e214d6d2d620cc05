import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queries } from './app/queries.ts';
import { router } from './app/routes.tsx';
import { theme } from './theme.ts';
import { WordsProvider } from './words/useWords.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const root = document.getElementById('root');

if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce}>
      <WordsProvider>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-left" limit={3} autoClose={7000} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>,
  );
