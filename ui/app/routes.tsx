import { createBrowserRouter, Navigate, useLocation } from 'react-router';
import { Waiting } from '../parts/States.tsx';
import { Crashed, NoPage } from './Crashed.tsx';
import { paths } from './paths.ts';
import { SignedIn } from './session.tsx';

const shell = async () => ({ Component: (await import('./Shell.tsx')).Shell });
const worklist = () => import('../scenes/worklist/Worklist.tsx');

export const router = createBrowserRouter([
  {
    path: paths.signIn,
    lazy: async () => ({ Component: (await import('../scenes/sign-in/SignIn.tsx')).SignIn }),
    ErrorBoundary: Crashed,
    HydrateFallback: Waiting,
  },
  {
    Component: SignedIn,
    ErrorBoundary: Crashed,
    HydrateFallback: Waiting,
    children: [
      {
        path: '/van-ban-den/:id/dau-den',
        lazy: async () => ({ Component: (await import('../scenes/incoming/Stamp.tsx')).Stamp }),
      },
      {
        path: paths.counterScreen,
        lazy: async () => ({ Component: (await import('../scenes/counter/CounterScreen.tsx')).CounterScreen }),
      },
      {
        lazy: shell,
        children: [
          {
            ErrorBoundary: Crashed,
            children: [
              { path: '/', element: <Navigate to={paths.mine} replace /> },
              { path: paths.mine, lazy: async () => ({ Component: (await worklist()).MyWorklist }) },
              { path: paths.unit, lazy: async () => ({ Component: (await worklist()).UnitWorklist }) },
              {
                path: '/cong-viec/:id',
                lazy: async () => ({ Component: (await import('../scenes/task/TaskPage.tsx')).TaskPage }),
              },
              {
                path: paths.intake,
                lazy: async () => ({ Component: (await import('../scenes/intake/Intake.tsx')).Intake }),
              },
              {
                path: '/tiep-nhan/:id',
                lazy: async () => ({ Component: (await import('../scenes/intake/Intake.tsx')).Intake }),
              },
              {
                path: paths.contacts,
                lazy: async () => ({ Component: (await import('../scenes/contacts/Contacts.tsx')).Contacts }),
              },
              {
                path: '/don/:id',
                lazy: async () => ({ Component: (await import('../scenes/petition/PetitionPage.tsx')).PetitionPage }),
              },
              { path: '/so-don', Component: OldRegister },
              { path: paths.register, element: <Navigate to={paths.book('don')} replace /> },
              {
                path: '/so-sach/:key',
                lazy: async () => ({ Component: (await import('../scenes/register/Register.tsx')).Register }),
              },
              {
                path: paths.outgoing,
                lazy: async () => ({ Component: (await import('../scenes/outgoing/OutgoingPage.tsx')).OutgoingPage }),
              },
              {
                path: paths.incoming,
                lazy: async () => ({ Component: (await import('../scenes/incoming/IncomingBook.tsx')).IncomingBook }),
              },
              {
                path: paths.missing,
                lazy: async () => ({ Component: (await import('../scenes/missing/MissingList.tsx')).MissingList }),
              },
              {
                path: paths.transfers,
                lazy: async () => ({
                  Component: (await import('../scenes/transfers/TransfersPage.tsx')).TransfersPage,
                }),
              },
              {
                path: paths.counter,
                lazy: async () => ({ Component: (await import('../scenes/counter/CounterPage.tsx')).CounterPage }),
              },
              {
                path: paths.receptions,
                lazy: async () => ({ Component: (await import('../scenes/receptions/Sessions.tsx')).Sessions }),
              },
              {
                path: '/lanh-dao-tiep/:id',
                lazy: async () => ({ Component: (await import('../scenes/receptions/SessionPage.tsx')).SessionPage }),
              },
              {
                path: paths.today,
                lazy: async () => ({ Component: (await import('../scenes/today/Today.tsx')).Today }),
              },
              {
                path: paths.overview,
                lazy: async () => ({ Component: (await import('../scenes/overview/Overview.tsx')).Overview }),
              },
              {
                path: paths.signing,
                lazy: async () => ({ Component: (await import('../scenes/signing/SigningDesk.tsx')).SigningDesk }),
              },
              {
                path: paths.law,
                lazy: async () => ({ Component: (await import('../scenes/settings/law/LawPage.tsx')).LawPage }),
              },
              {
                path: paths.settings,
                lazy: async () => ({ Component: (await import('../scenes/settings/Settings.tsx')).Settings }),
              },
              {
                path: paths.work,
                lazy: async () => ({ Component: (await import('../scenes/work/Work.tsx')).Work }),
              },
              {
                path: paths.reminders,
                lazy: async () => ({ Component: (await import('../scenes/reminders/Reminders.tsx')).Reminders }),
              },
              {
                path: paths.notices,
                lazy: async () => ({ Component: (await import('../scenes/notices/Notices.tsx')).Notices }),
              },
              {
                path: paths.noticeSettings,
                lazy: async () => ({
                  Component: (await import('../scenes/notices/NoticeSettings.tsx')).NoticeSettings,
                }),
              },
              {
                path: paths.search,
                lazy: async () => ({ Component: (await import('../scenes/search/Search.tsx')).Search }),
              },
              { path: '*', Component: NoPage },
            ],
          },
        ],
      },
    ],
  },
]);

// Where the register of petitions was: people keep addresses.
function OldRegister() {
  return <Navigate to={paths.book('don') + useLocation().search} replace />;
}
