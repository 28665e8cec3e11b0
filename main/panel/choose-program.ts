import { dialog } from 'electron';
import { say } from '../../app/language/say.ts';

/**
 * Asks for the OpenClaw program in a window of the system's own, which no page can press a button of.
 * @returns the path as it was chosen, or null when nobody wanted it after all
 */
export async function askForProgram(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: say('Choose the OpenClaw program'),
    message: say('Choose the file named openclaw that you start it with.'),
    properties: ['openFile', 'showHiddenFiles', 'treatPackageAsDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * Asks for the folder of an OpenClaw that is in no usual place, likewise.
 * @returns the path as it was chosen, or null when nobody wanted it after all
 */
export async function askForFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: say('Choose OpenClaw’s folder'),
    message: say('Choose the folder that holds openclaw.json, mostly named .openclaw.'),
    properties: ['openDirectory', 'showHiddenFiles'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
