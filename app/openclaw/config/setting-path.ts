import { dig } from '../../platform/json-value.ts';

/** `agents.list[0].model.primary` as its steps. */
function settingSteps(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) =>
    index === undefined ? text : Number(index),
  );
}

/** What stands at a path of the configuration, or undefined. */
export function settingAt(config: unknown, path: string): unknown {
  return settingSteps(path).reduce<unknown>((at, step) => {
    if (typeof step === 'number') return Array.isArray(at) ? (at as unknown[])[step] : undefined;
    return dig(at, step);
  }, config);
}
