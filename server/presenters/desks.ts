import type { FormComponent, FormSchema } from '../forms/types.ts';
import { DRAFTER, earlierDesks } from '../procedures/desks.ts';
import type { TaskReading } from '../queries/taskDetail.ts';

/** The form of a step that decides about a paper: it may go back only to the desks it has passed, by the names of who sat there. */
export function withEarlierDesks(schema: FormSchema, reading: TaskReading): FormSchema {
  const { release, run, task, signing } = reading;
  if (!signing) return schema;
  const desks = earlierDesks(release.procedure, run.visited.entered, task.key);
  const people = new Map(desks.map((desk) => [desk, lastAt(reading, desk)]));
  return {
    ...schema,
    components: schema.components.map((one) => (one.key === 'sendBackTo' ? narrowed(one, people) : one)),
  };
}

function narrowed(component: FormComponent, people: Map<string, string | undefined>): FormComponent {
  const values = (component.values ?? []).filter(({ value }) => people.has(value));
  return {
    ...component,
    values: values.map(({ value, label }) => ({ value, label: [label, people.get(value)].filter(Boolean).join(': ') })),
  };
}

function lastAt({ answers, runs, run, task, signing, releases }: TaskReading, desk: string): string | undefined {
  const drafters = Object.values(releases.at(-2)?.procedure.tasks ?? {})
    .filter(({ papers }) => signing && papers.includes(signing.template))
    .map(({ id }) => id);
  const wanted = answers.filter(({ runId, key, taskId }) =>
    desk === DRAFTER
      ? runId === runs.at(-2)?.id && drafters.includes(key)
      : runId === run.id && key === desk && taskId !== task.id,
  );
  return wanted.at(-1)?.officerName;
}
