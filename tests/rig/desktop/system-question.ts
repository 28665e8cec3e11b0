import type { RunningApp } from './launch-app.ts';

/**
 * Answers the system's own questions (Electron's `dialog.showMessageBox`) from now on in the person's place: no page can reach
 * them, so a test stands where the system would.
 * @param button index of the button that is pressed
 * @returns what was asked since, a text of message and detail each
 */
export async function answerQuestions(app: RunningApp, button: number): Promise<() => Promise<string[]>> {
  await app.electron.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    (globalThis as { askedQuestions?: string[] }).askedQuestions = asked;
    dialog.showMessageBox = ((options: { message: string; detail?: string }) => {
      asked.push(`${options.message}\n${options.detail ?? ''}`);
      return Promise.resolve({ response, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, button);
  return () =>
    app.electron.evaluate(() => (globalThis as { askedQuestions?: string[] }).askedQuestions ?? []);
}
