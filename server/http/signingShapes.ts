import { z } from 'zod';
import { Instant, Role } from './shapes.ts';

/** How somebody would sign: the lines above the name and the delegation, or why not. */
export const Signature = z
  .object({
    lines: z.array(z.string()),
    basis: z.string().nullable(),
    refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'Signature' });

/** The way of a paper from desk to desk, and where the time went. */
export const Trail = z
  .object({
    desks: z.array(
      z.object({
        taskId: z.string(),
        step: z.string(),
        name: z.string(),
        role: Role,
        officer: z.object({ name: z.string(), title: z.string() }).nullable(),
        from: Instant,
        until: Instant.nullable(),
        stay: z.string(),
        decision: z.enum(['approve', 'sendBack']).nullable(),
        words: z.string().nullable(),
        remark: z.string().nullable(),
      }),
    ),
    totals: z.array(z.object({ step: z.string(), name: z.string(), visits: z.number(), workingDays: z.number() })),
  })
  .meta({ id: 'Trail' });
