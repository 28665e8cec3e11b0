import { clipboard } from 'electron';
import type { PanelHandlers } from '../../app/contract/ipc.ts';
import type { SettingChange } from '../../app/contract/pages.ts';
import { AppError } from '../../app/model/errors.ts';
import { Secret } from '../../app/model/secret.ts';
import { FIRST_COMMANDS } from '../../app/view/pages/first-commands.ts';
import type { PanelModel } from '../../app/view/panel-contract.ts';
import { copiedText } from '../../app/view/copied/copied-text.ts';
import { shownView } from '../../app/view/shown-view.ts';
import { whyText } from '../../app/view/copied/why-text.ts';
import { failureWords } from '../../app/words/names.ts';
import type { openCore } from '../core.ts';
import type { openSettings } from '../system/settings.ts';
import { saveBundle } from './bundle-file.ts';
import { askForFolder, askForProgram } from './choose-program.ts';
import { confirmSetting } from './confirm-setting.ts';

/** What the panel's calls act upon. */
export interface PanelActs {
  model: PanelModel;
  core: Awaited<ReturnType<typeof openCore>>;
  settings: Awaited<ReturnType<typeof openSettings>>;
  hide(): void;
  /** A dialog of the system took the focus, and the panel gave way: puts it in front again. */
  bringBack(): void;
  showDemo(): Promise<void>;
  leaveDemo(): Promise<void>;
}

/** What each call of the panel does. Nothing secret goes back to it. */
export function panelHandlers(acts: PanelActs): PanelHandlers {
  const { model, core, settings, hide, bringBack } = acts;
  const address = (): string | null => model.view().login?.url ?? null;
  const bundle = (): string | null => {
    const { page } = model.view();
    return page.page === 'bundle' ? page.bundle.text : null;
  };
  const keepBundle = async (): Promise<void> => {
    const text = bundle();
    if (text === null) return;
    const told = await saveBundle(text).then(
      (path) => (path === null ? null : { path }),
      (error: NodeJS.ErrnoException) => ({ failed: new AppError('FILE_REFUSED', error.code ?? null) }),
    );
    // The dialog took the focus, and the panel gave way.
    bringBack();
    if (told) model.bundleSaved('path' in told ? told.path : told.failed);
  };
  const changeSetting = async (change: SettingChange): Promise<void> => {
    const answer = await confirmSetting(change, settings.preferences(), core.dataDir);
    // The question took the focus, and the panel gave way.
    if (answer !== 'nothing to ask') bringBack();
    if (answer !== 'no') model.changeSetting(change);
  };
  const chooseProgram = async (): Promise<void> => {
    const path = await askForProgram();
    // The dialog took the focus, and the panel gave way.
    bringBack();
    if (path === null) return;
    const refusal = await core.refusalOfProgram(path);
    if (!refusal) settings.setPreferences({ ...settings.preferences(), program: path });
    model.setNote(refusal ? failureWords(refusal) : null);
    if (!refusal) await model.readAgain();
  };
  const chooseFolder = async (): Promise<void> => {
    const path = await askForFolder();
    bringBack();
    if (path === null) return;
    try {
      const stateDir = await core.stateDirAt(path);
      settings.setPreferences({ ...settings.preferences(), stateDir });
      model.setNote(null);
      model.showPage('panel');
      await model.readAgain();
    } catch (thrown) {
      model.setNote(failureWords(thrown));
      model.showPage('panel');
    }
  };
  return {
    view: () => shownView(model.view()),
    signIn: ({ row }) => done(model.signIn(row)),
    signInByCode: ({ row }) => done(model.signInByCode(row)),
    copyCode: async () => {
      await copy(model.view().login?.code?.userCode ?? null);
      return done(await model.openCodePage());
    },
    cancelSignIn: () => done(model.cancelSignIn()),
    answerAccount: ({ useNewAccount }) => done(model.answerAccount(useNewAccount)),
    dismissLogin: () => done(model.dismissLogin()),
    proveTurn: ({ row }) => done(model.takeOffer(row, 'turn')),
    restartGateway: ({ row }) => done(model.takeOffer(row, 'restart')),
    startGateway: ({ row }) => done(model.startGateway(row)),
    copyCommand: async ({ program }) => done(await copy(FIRST_COMMANDS[program])),
    chooseProgram: async () => done(await chooseProgram()),
    chooseFolder: async () => done(await chooseFolder()),
    showDemo: async () => done(await acts.showDemo()),
    leaveDemo: async () => done(await acts.leaveDemo()),
    openSignInPage: async () => done(await model.openSignInPage()),
    pasteAnswer: ({ text }) => done(model.pasteAnswer(text)),
    copySignInAddress: async () => done(await copy(address())),
    copyWhy: async ({ row }) => done(await copy(whyText(model.view(), row, core.home))),
    copyShown: async ({ text }) => done(await copy(copiedText(shownView(model.view()), text, core.home))),
    askOwner: ({ row }) => done(model.askOwner(row)),
    repair: ({ plan }) => done(model.repair(plan)),
    undoRepair: ({ act }) => done(model.undoRepair(act)),
    meant: async () => done(await model.meant()),
    showPage: ({ page }) => done(model.showPage(page)),
    changeSetting: async ({ change }) => done(await changeSetting(change)),
    // SECURITY: a secret from here on.
    keepGatewayToken: async ({ address, token }) =>
      done(await model.keepGatewayToken(address, Secret.from(token.trim()))),
    saveBundle: async () => done(await keepBundle()),
    copyBundle: async () => done(await copy(bundle())),
    readAgain: async () => done(await model.readAgain()),
    closePanel: () => done(hide()),
  };
}

function done(_: void): null {
  return null;
}

async function copy(text: string | null): Promise<void> {
  // Returns a promise from Electron 44 on, nothing before.
  if (text !== null) await clipboard.writeText(text);
}
