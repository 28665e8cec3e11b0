/** The one channel a call of the panel travels on, with the name and the input as its two arguments. */
export const PANEL_CALL = 'clawlamp:call';

/** Pushed by main whenever the view changes. */
export const VIEW_CHANGED = 'clawlamp:view-changed';
