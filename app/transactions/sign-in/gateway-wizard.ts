import { told } from '../../model/told.ts';
import { asText } from '../../platform/json-value.ts';
import { AppError } from '../../model/errors.ts';
import { list, record } from '../../openclaw/programs/cli-json.ts';
import { issuerFor, USER_CODE } from '../../oauth/issuers.ts';

/** What `models.authLogin` and `wizard.next` answer with (2026.9.6, run). */
interface Turn {
  done: boolean;
  status: string;
  error: string | null;
  step: Record<string, unknown> | null;
}

/** What a gateway answered, read from JSON. */
export function turnOf(value: unknown): Turn {
  const { done, status, error, step } = record(value);
  return {
    done: done === true,
    status: asText(status) ?? 'unknown',
    error: asText(error),
    step: step === undefined || step === null ? null : record(step),
  };
}

/**
 * The answer to a step, where a person need not give one: a note is taken note of, and where the gateway offers to change more
 * than the sign-in (which models are shown), that stays as it is.
 * @throws AppError GATEWAY_REFUSED for any other question
 */
export function replyTo(step: Record<string, unknown>): { answer?: { stepId: unknown; value?: string } } {
  const { type, id } = step;
  if (type === 'progress') return {};
  if (type === 'note') return { answer: { stepId: id } };
  const keeps = type === 'select' && list(step.options).some((option) => option.value === 'keep');
  if (keeps) return { answer: { stepId: id, value: 'keep' } };
  throw new AppError('GATEWAY_REFUSED', told('it asks a question that only its own page can answer'));
}

/**
 * The page and the code that a gateway shows, as far as they may be passed on: a gateway could otherwise send someone to a page
 * of its own, or have them type what is no code. The page is the one that the sign-in's own issuer has for codes, to the letter.
 * @throws AppError GATEWAY_REFUSED
 */
export function shownByGateway(
  provider: string,
  url: string,
  code: string,
): { verificationUrl: string; userCode: string } {
  const page = issuerFor(provider)?.device.page;
  if (page === undefined || url !== page)
    throw new AppError('GATEWAY_REFUSED', told('it named a sign-in page that is not the provider’s own'));
  if (!USER_CODE.test(code)) throw new AppError('GATEWAY_REFUSED', told('it showed a code that is none'));
  return { verificationUrl: page, userCode: code };
}
