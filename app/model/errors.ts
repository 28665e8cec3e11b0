import { several, told, type Several, type Words } from './told.ts';
import { type ErrorCode, ERRORS } from './error-codes.ts';
import { updateAdvice } from './installed-as.ts';

/** What crosses to the panel, the CLI and notices: words only, never a cause object. */
export interface ErrorView<Text = string> {
  code: ErrorCode;
  sentence: Text;
  nextStep: Text;
  /** One redacted line for the curious, or null. */
  detail: Text | null;
}

/** The same before it is said. */
export type FoundError = ErrorView<Words>;

/** A failure with a code of the closed list. `detail` is for people: callers redact it before it gets here. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: Words | null = null,
    options?: { cause?: unknown },
  ) {
    super(detail ? `${code}: ${bare(detail)}` : code, options);
  }

  view(): FoundError {
    const [sentence, nextStep] = ERRORS[this.code];
    // The one step that depends on how this program came here.
    const next = told(nextStep, this.code === 'STORE_UNKNOWN' ? { advice: updateAdvice() } : {});
    return { code: this.code, sentence: told(sentence), nextStep: next, detail: this.detail };
  }
}

/** What happened and what to do about it, as one text. */
export function adviceIn({ sentence, nextStep }: FoundError): Several {
  return several([sentence, nextStep], ' ');
}

/** A detail as it stands behind a sentence, in brackets; nothing where there is none. */
export function inBrackets(detail: Words | null | undefined): Words {
  return detail ? several([' (', detail, ')']) : '';
}

/** A detail for logs of our own: in English, and without the facts in it. */
function bare(words: Words): string {
  if (typeof words === 'string') return words;
  return 'parts' in words ? words.parts.map(bare).join(words.by) : words.message;
}

/** The view of anything thrown: an AppError says its own, everything else becomes INTERNAL without its message. */
export function errorView(thrown: unknown): FoundError {
  if (thrown instanceof AppError) return thrown.view();
  // Seen in the fault matrix: a full or read-only disk meets our own journal as well as the owner's store.
  const code = (thrown as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL').view();
  if (code === 'EROFS') return new AppError('DISK_READ_ONLY').view();
  // A foreign message may quote a token or a path, so only its class name is passed on.
  return new AppError('INTERNAL', thrown instanceof Error ? thrown.name : null).view();
}
