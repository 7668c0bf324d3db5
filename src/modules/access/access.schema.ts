import { z } from 'zod';

/** Every role of the chain; what each may do stands in app/roles.ts. */
export const roleCodes = [
  'aftercare-coordinator',
  'reintegration-officer',
  'rio-lead',
  'safety-director',
  'mdt-director',
  'city-marshal',
  'partner-worker',
  'budget-holder',
  'policy-adviser',
  'privacy-officer',
  'administrator',
  'resident',
] as const;

/** The role of another system that sends notices; nobody signs in with it. */
export const connectionRole = 'connection';

/** A role code. */
export const Role = z.enum([...roleCodes, connectionRole]);
export type Role = z.infer<typeof Role>;

/** The sign-in form. */
export const SignIn = z.object({
  email: z.string().trim().min(1, 'email-missing').max(320, 'email-missing'),
  password: z.string().min(1, 'password-missing').max(1000, 'password-long'),
  code: z.string().trim().default(''),
  naar: z.string().default('/'),
});

/** Choosing a password with an invitation. */
export const ChoosePassword = z.object({
  password: z.string().min(1, 'password-missing').max(1000, 'password-long'),
  repeated: z.string(),
});

/** Proving that the app for codes is set up. */
export const ConfirmCode = z.object({
  sealed: z.string().max(500),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/u, 'code-wrong'),
});

/** A new user with a first appointment. */
export const NewUser = z.object({
  name: z.string().trim().min(2, 'name-missing').max(120, 'name-long'),
  email: z.string().trim().toLowerCase().pipe(z.email('email-wrong').max(320, 'email-wrong')),
  role: z.enum(roleCodes, 'role-missing'),
  place: z.string().default(''),
});

/** A further appointment of a known user. */
export const NewAppointment = z.object({
  role: z.enum(roleCodes, 'role-missing'),
  place: z.string().default(''),
});

/** A key for another system. */
export const NewConnection = z.object({
  name: z.string().trim().min(2, 'name-missing').max(120, 'name-long'),
  municipality: z.string().default(''),
});
