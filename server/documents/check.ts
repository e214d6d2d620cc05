import { type Problem, type Reading, readSyntax } from './syntax.ts';

/** Context that every paper has, whatever the procedure. A listed path allows everything below it. */
const domainPaths = [
  'agency.name',
  'agency.parentName',
  'agency.place',
  'agency.symbol',
  'agency.code',
  'agency.headTitle',
  'document.number',
  'document.issuedOn',
  'document.title',
  'document.recipients',
  'document.signer.name',
  'document.signer.title',
  'document.signer.capacity',
  'document.signer.onBehalfOf',
  'petition.code',
  'petition.receivedOn',
  'petition.receivedTime',
  'petition.writtenOn',
  'petition.title',
  'petition.content',
  'petition.requests',
  'petition.kind',
  'petition.pages',
  'petition.channelName',
  'petition.forwardedBy',
  'petition.people[].name',
  'petition.people[].address',
  'petition.representatives[].name',
  'petition.representatives[].address',
  'petition.files[].name',
  'petition.files[].pages',
  'petition.files[].state',
  'complainant.name',
  'complainant.address',
  'complainant.idNumber',
  'complainant.idIssuedOn',
  'complainant.idIssuedBy',
  'complainant.count',
  'complainant.phone',
  'complainant.organisation',
  'respondent.name',
  'respondent.position',
  'respondent.unit',
  'case.number',
  'case.acceptedOn',
  'officer.name',
  'officer.title',
  'papers',
  'session.matters[].citizen',
  'session.matters[].address',
  'session.matters[].content',
  'session.matters[].result',
  'submission',
  'today',
];

/** Faults of a template with line numbers. `paths` (such as `facts.complaintAbout`) are what the procedure knows; without it names are not checked. */
export function checkTemplate(
  source: string,
  known: { partials: Record<string, string>; paths?: string[] },
): Problem[] {
  const problems: Problem[] = [];
  follow(source, known.partials, [], (reading, locals, at) => {
    problems.push(...reading.problems.map((problem) => ({ ...problem, line: at ?? problem.line })));
    for (const use of reading.partials) {
      if (!Object.hasOwn(known.partials, use.name))
        problems.push({ line: at ?? use.line, message: `Không có mảnh mẫu ${use.name}.` });
    }
    if (!known.paths) return;
    const allowed = [...domainPaths, ...known.paths, ...locals];
    for (const { path, line } of reading.paths) {
      if (!isAllowed(path, allowed)) problems.push({ line: at ?? line, message: `Không có dữ liệu ${path}.` });
    }
  });
  return problems;
}

/** Every context path that a paper reads, partials included. */
export function templatePaths(source: string, partials: Record<string, string>): string[] {
  const paths = new Set<string>();
  follow(source, partials, [], (reading, locals) => {
    for (const { path } of reading.paths) if (!locals.includes(path)) paths.add(path);
  });
  return [...paths].sort();
}

type Visit = (reading: Reading, locals: string[], line: number | undefined) => void;

// Faults inside a partial are reported at the line that uses it; a partial inside itself would never end.
function follow(
  source: string,
  partials: Record<string, string>,
  locals: string[],
  visit: Visit,
  above: string[] = [],
  at?: number,
): void {
  const reading = readSyntax(source);
  const circular = reading.partials.filter((use) => above.includes(use.name));
  for (const use of circular)
    reading.problems.push({ line: use.line, message: `Mảnh mẫu ${use.name} gọi lại chính nó.` });
  visit(reading, locals, at);
  if (circular.length || above.length > 5) return;
  for (const use of reading.partials) {
    const inner = Object.hasOwn(partials, use.name) ? partials[use.name] : undefined;
    if (inner !== undefined)
      follow(
        inner,
        partials,
        [...locals, ...use.locals, ...partialLocals],
        visit,
        [...above, use.name],
        at ?? use.line,
      );
  }
}

// Parameters of the shared partials that a caller may leave out.
const partialLocals = ['symbol', 'dated', 'subject', 'first', 'keep'];

function isAllowed(path: string, allowed: string[]): boolean {
  return allowed.some((one) => path === one || below(path, one) || below(one, path));
}

function below(path: string, ancestor: string): boolean {
  return path.startsWith(`${ancestor}.`) || path.startsWith(`${ancestor}[]`);
}
