import type { Fetch } from '../ports.ts';

/** More than any sign-in server or provider has to say: a token answer is some 8 kB. */
const MOST_ANSWER_BYTES = 64 * 1024;

/** Why an answer was given up; a word of the kind that system errors carry. */
const TOO_LONG = 'ANSWER_TOO_LONG';

function tooLong(): Error {
  return Object.assign(new Error('the answer is longer than any such answer'), { code: TOO_LONG });
}

/** The bytes that pass, counted as they come: unpacked, since a small packed answer may be a large one. */
function counter(): TransformStream<Uint8Array, Uint8Array> {
  let left = MOST_ANSWER_BYTES;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(tooLong());
      else controller.enqueue(chunk);
    },
  });
}

/**
 * A fetch whose answers end after 64 kB: whoever reads a longer one gets an error, the connection is closed, and nothing
 * beyond is kept. What is not read costs nothing.
 */
export function boundedFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    // It says how long the packed body is, or lies; what is counted is what comes.
    const told = new Headers(headers);
    told.delete('content-length');
    return new Response(response.body.pipeThrough(counter()), { status, statusText, headers: told });
  };
}
