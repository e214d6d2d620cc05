import { paperMeta } from '../documents/meta.ts';
import { limitWords, parseLimit } from '../domain/limit.ts';
import { roleNames } from '../domain/roleNames.ts';
import { compileForm } from '../forms/index.ts';
import type { DeadlineSpec, Ground, Procedure, Release, SideSpec, TaskSpec } from './types.ts';

/** `processes/<key>/README.md`: the steps in the order of the law, joined from diagram, forms and templates. */
export function sheet(release: Release): string {
  const { procedure } = release;
  const parts = [
    `# ${procedure.name}`,
    head(procedure),
    '> Tệp này được tạo từ `process.bpmn`, biểu mẫu và mẫu văn bản bằng `npm run sheets`; sửa ở các tệp đó, không sửa ở đây.',
    '## Các bước',
    steps(release, 'main'),
    ...(procedure.deadlines.length ? ['## Thời hạn theo luật', deadlines(release), glossary(release)] : []),
    ...Object.values(procedure.sides).flatMap((side) => [
      `## Thủ tục kèm theo: ${side.name}`,
      sideWords(procedure, side),
      steps(release, side.id),
    ]),
    '## Kết thúc',
    endings(procedure),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head({ key, code, law, validFrom }: Procedure): string {
  const from = validFrom.split('-').reverse().join('/');
  return [`\`${key}\``, code && `mã ${code}`, law && `căn cứ ${law}`, `hiệu lực từ ${from}`]
    .filter(Boolean)
    .join(' · ');
}

function steps(release: Release, scope: string): string {
  const { procedure } = release;
  const rows = procedure.order.flatMap((id) => {
    const step = procedure.tasks[id] ?? procedure.calls[id] ?? procedure.sends[id];
    return step?.scope === scope ? [stepRow(release, id)] : [];
  });
  const header = ['Bước', 'Vai trò', 'Biểu mẫu', 'Thời hạn', 'Căn cứ', 'Văn bản'];
  return table(
    ['#', ...header],
    rows.map((row, at) => [String(at + 1), ...row]),
  );
}

function stepRow(release: Release, id: string): string[] {
  const { tasks, calls, sends } = release.procedure;
  const task = tasks[id];
  if (task) {
    const papers = [...task.papers, ...task.previews].map((template) => paperWords(release, template)).join('<br>');
    return [
      `${task.name}<br>\`${id}\``,
      roleNames[task.role],
      `\`${task.formKey}\``,
      limit(task),
      grounds(task.grounds),
      papers,
    ];
  }
  const call = calls[id];
  if (call) {
    const signer = call.paper ? `${roleNames[call.paper.signer]} ký, ${roleNames.clerk.toLowerCase()} phát hành` : '';
    return [
      `✉ ${call.name}<br>\`${id}\``,
      signer,
      `quy trình \`${call.calledElement}\``,
      '',
      grounds(call.grounds),
      paperWords(release, call.paper?.template ?? ''),
    ];
  }
  const send = sends[id];
  return [
    `✉ ${send?.name}<br>\`${id}\``,
    'tự động',
    '',
    '',
    grounds(send?.grounds ?? []),
    paperWords(release, send?.template ?? ''),
  ];
}

function limit({ timeLimit }: TaskSpec): string {
  if (!timeLimit) return '';
  if ('none' in timeLimit) return timeLimit.none;
  const kind = timeLimit.internal ? 'nội bộ' : '';
  const words = [kind, timeLimit.law, timeLimit.unverified && 'chưa đối chiếu'].filter(Boolean).join(', ');
  return `${limitWords(parseLimit(timeLimit.value))}${words && ` (${words})`}`;
}

function grounds(all: Ground[]): string {
  return all.map(({ law, text }) => (text ? `${law}: ${text}` : law)).join('<br>');
}

function paperWords({ templates }: Release, template: string): string {
  const source = templates[template];
  if (!source) return '';
  const { title, form, verified } = paperMeta(source);
  return `${title}${form ? ` (${form})` : ''}${verified ? '' : ', lời văn chưa đối chiếu'}<br>\`${template}\``;
}

function deadlines({ procedure }: Release): string {
  const rows = procedure.deadlines.map((spec) => [
    `${spec.name}<br>\`${spec.id}\`${spec.internal ? '<br>mốc nội bộ' : ''}${spec.unverified ? '<br>chưa đối chiếu' : ''}`,
    `${spec.before ? 'Tính lùi: ' : ''}${act(procedure, spec.from, spec.fromFact)}`,
    spec.until.map((one) => act(procedure, one, spec.untilFact)).join(', hoặc '),
    limitsOf(spec),
    spec.law,
  ]);
  return table(['Thời hạn', 'Tính từ', 'Đến', 'Mức', 'Căn cứ'], rows);
}

function act({ names }: Procedure, id: string, fact: string | undefined): string {
  const [, paper] = /^sent:(.+)$/.exec(id) ?? [];
  if (paper) return `Đã gửi: ${names[paper] ?? paper}`;
  const known: Record<string, string> = {
    received: 'Ngày nhận đơn',
    begun: 'Ngày bắt đầu quy trình',
    ended: 'Kết thúc quy trình',
  };
  return `${known[id] ?? names[id] ?? id}${fact ? ` (\`${fact}\`)` : ''}`;
}

function limitsOf({ before, limits, extensions = [], when, fromHour }: DeadlineSpec): string {
  const on = (condition: string | undefined, word = 'khi') =>
    condition ? ` ${word} \`${condition.replace(/^=\s*/, '')}\`` : '';
  const words = limits.map((one) => {
    const value = limitWords(parseLimit(one.value));
    return `${before ? `ít nhất ${value} trước` : value}${on(one.when)}`;
  });
  const more = extensions.map(
    (one, at) =>
      `gia hạn lần ${at + 1}: thêm ${one.nFact ? `theo \`${one.nFact}\`, không quá ` : ''}${limitWords(parseLimit(one.value))} ở \`${one.at}\`${on(one.when)} (${one.law})`,
  );
  return [
    ...words,
    ...more,
    ...(fromHour ? [`từ giờ \`${fromHour}\``] : []),
    ...(when ? [on(when, 'chỉ khi').trim()] : []),
  ].join('<br>');
}

/** What the names in the conditions stand for, in the words of the forms. */
function glossary({ procedure, forms }: Release): string {
  const conditions = procedure.deadlines
    .flatMap(({ when, limits, extensions = [], fromHour }) => [
      when,
      fromHour,
      ...limits.map((one) => one.when),
      ...extensions.flatMap((one) => [one.when, one.nFact]),
    ])
    .join(' ');
  const labels = new Map(
    Object.values(forms).flatMap((schema) =>
      compileForm(schema)
        .keys()
        .map(({ key, label }): [string, string] => [key, label]),
    ),
  );
  const used = [...new Set(conditions.match(/[A-Za-z]+/g) ?? [])].filter((name) => labels.has(name));
  return used.length ? `Trong đó: ${used.map((name) => `\`${name}\` là “${labels.get(name)}”`).join('; ')}.` : '';
}

function sideWords({ names, deadlines: specs }: Procedure, side: SideSpec): string {
  const words = [
    `Người được mở: ${side.roles.map((role) => roleNames[role].toLowerCase()).join(', ')}.`,
    `Từ sau “${names[side.after] ?? side.after}”${side.until ? ` đến trước khi xong “${names[side.until] ?? side.until}”` : ''}.`,
    side.law && `Căn cứ: ${side.law}.`,
    side.pauses &&
      `Tạm dừng “${specs.find(({ id }) => id === side.pauses)?.name}” từ “${names[side.pauseFrom ?? '']}” đến “${names[side.pauseUntil ?? '']}”${side.pauseUntilFact ? ` (\`${side.pauseUntilFact}\`)` : ''}.`,
    side.once ? 'Chỉ một lần.' : 'Mở được nhiều lần.',
  ];
  return words.filter(Boolean).join(' ');
}

function endings({ ends }: Procedure): string {
  const next = (opens: string | undefined, handover: string | undefined) =>
    opens ? `mở \`${opens}\`` : handover ? `chờ bàn giao \`${handover}\`` : '';
  return table(
    ['Kết thúc', 'Ý nghĩa', 'Tiếp theo'],
    Object.values(ends).map(({ id, name, opens, handover }) => [`\`${id}\``, name, next(opens, handover)]),
  );
}

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
