import { fire, type Marking, netOf } from './net.ts';
import type { Model } from './types.ts';

/** What a walk over every position of the model finds. All lists are empty in a sound model. */
export type Reach = {
  /** Elements no path comes to. */
  unreached: string[];
  /** Cycles that a token could run without anybody acting, as element ids. */
  endless: string[][];
  /** Positions from which no end can be reached any more, as the elements that hold tokens there. */
  dead: string[][];
  /** Elements that a second token can enter while the first is still there. */
  doubled: string[];
  positions: number;
  /** False when there were more positions than we look at: then `dead` is not proved empty. */
  complete: boolean;
};

const maxPositions = 5000;
const maxFindings = 20;

/** Plays the token game with every choice open: conditions are taken as able to go either way. */
export function reach(model: Model): Reach {
  const net = netOf(model);
  const seen = new Map<string, { marking: Marking; before: string[] }>();
  const ends = new Set<string>();
  const visited = new Set<string>();
  const doubled = new Set<string>();
  const first: Marking = [`on:${net.start}`];
  const queue = [first];
  seen.set(first.join(), { marking: first, before: [] });
  let complete = true;
  for (let marking = queue.shift(); marking; marking = queue.shift()) {
    const from = marking.join();
    for (const after of fire(net, marking)) {
      for (const id of after.visited) visited.add(id);
      for (const id of after.doubled) doubled.add(id);
      const key = after.marking.join();
      const known = seen.get(key);
      if (known) known.before.push(from);
      else if (seen.size >= maxPositions) complete = false;
      else {
        seen.set(key, { marking: after.marking, before: [from] });
        queue.push(after.marking);
        if (after.marking.length === 0) ends.add(key);
      }
    }
  }
  const alive = backwards([...ends], seen);
  const dead = [...seen].filter(([key]) => !alive.has(key)).map(([, { marking }]) => holders(net.flowTargets, marking));
  return {
    unreached: [...net.nodes.keys()].filter((id) => !visited.has(id)),
    endless: net.endless,
    dead: complete ? unique(dead).slice(0, maxFindings) : [],
    doubled: [...doubled],
    positions: seen.size,
    complete,
  };
}

function backwards(from: string[], seen: Map<string, { before: string[] }>): Set<string> {
  const alive = new Set(from);
  const queue = [...from];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const before of seen.get(key)?.before ?? []) {
      if (alive.has(before)) continue;
      alive.add(before);
      queue.push(before);
    }
  }
  return alive;
}

function holders(flowTargets: Map<string, string>, marking: Marking): string[] {
  return [
    ...new Set(marking.map((token) => token.slice(token.indexOf(':') + 1)).map((id) => flowTargets.get(id) ?? id)),
  ];
}

function unique(lists: string[][]): string[][] {
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
}
