import type { Module } from '../../platform/module.ts';
import { cockpitRoutes } from './cockpit.routes.tsx';
import { meetingRoutes } from './meetings.routes.tsx';
import { meetingSentences } from './meetings.text.ts';
import { minutesRoutes } from './minutes.routes.tsx';
import { wishRoutes } from './wishes.routes.tsx';
import * as createMeetings from './migrations/2026-11-25T1130-create-meetings.ts';

/** The fortnightly meeting (*casusoverleg*). */
export const meetingsModule: Module = {
  migrations: { '2026-11-25T1130-create-meetings': createMeetings },
  routes: [...meetingRoutes, ...cockpitRoutes, ...minutesRoutes, ...wishRoutes],
  sentences: meetingSentences,
};
