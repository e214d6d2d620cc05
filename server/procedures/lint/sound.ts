import { type Model, reach } from '../../engine/index.ts';
import type { Linted } from './lint.ts';

type Found = Iterable<[string, string]>;

/**
 * No matter can get stuck: with every choice open, each step is come to, an end can be reached from every position, no step is
 * entered twice at once, and no loop turns without a person or a date. Side procedures are walked as models of their own.
 */
export function* lintSoundness({ models }: Linted): Found {
  for (const model of [models.main, ...Object.values(models.sides)]) yield* faultsOf(model);
}

function* faultsOf(model: Model): Found {
  const { unreached, endless, dead, doubled, complete, positions } = reach(model);
  const [start = ''] = unreached;
  for (const id of unreached) yield [id, 'Không có đường nào đến bước này'];
  for (const [id = start] of endless) yield [id, 'Vòng lặp này không qua bước nào phải chờ người hoặc thời gian'];
  for (const held of dead)
    yield [held[0] ?? start, `Từ đây không đến được kết thúc nào (đang chờ ở: ${held.join(', ')})`];
  for (const id of doubled) yield [id, 'Bước này có thể bị vào lần thứ hai khi lần đầu chưa xong'];
  if (!complete) yield [model.id, `Sơ đồ có hơn ${positions} trạng thái, không chứng minh được là luôn kết thúc`];
}
