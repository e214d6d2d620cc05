import { z } from 'zod';

/** Shapes that many answers share; each becomes a component of the API description. */
export const Id = z.uuid();
export const Day = z.iso.date().meta({ id: 'Day', description: 'YYYY-MM-DD' });
/** Dates of the database are written as ISO 8601 in UTC. */
export const Instant = z
  .preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime())
  .meta({ id: 'Instant' });

export const Role = z
  .enum([
    'receptionist',
    'clerk',
    'handler',
    'verifier',
    'section-head',
    'chief-of-office',
    'deputy-head',
    'head',
    'inspector',
    'administrator',
  ])
  .meta({ id: 'Role' });

export const Person = z.object({ id: Id, name: z.string() }).meta({ id: 'Person' });

/** `?after=<cursor>&limit=50`, for lists that go on. */
export const paging = {
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const ById = z.strictObject({ id: Id });
