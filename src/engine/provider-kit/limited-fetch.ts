/** Largest streamed page with everything around it; the libraries that read streams slow down badly on more. */
const BYTE_LIMIT = 4 * 1024 * 1024;

/** A fetch for replies that are words: reading fails when a body grows beyond what any page can need. */
export function limitedFetch(send: typeof fetch): typeof fetch {
  return async (...request) => {
    const answer = await send(...request);
    if (!answer.body) return answer;
    let bytes = 0;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => {
        bytes += piece.byteLength;
        if (bytes > BYTE_LIMIT) controller.error(new Error(`The reply is larger than ${BYTE_LIMIT} bytes`));
        else controller.enqueue(piece);
      },
    });
    const { status, statusText, headers } = answer;
    return new Response(answer.body.pipeThrough(limit), { status, statusText, headers });
  };
}
