import { AppError } from '../model/errors.ts';

/**
 * What is awaited, unless a signal comes first. Only for what changes nothing.
 * @throws AppError STOPPED
 */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new AppError('STOPPED');
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_done, fail) => {
    stop = () => fail(new AppError('STOPPED'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
