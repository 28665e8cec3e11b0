/** Files of `app/` that may use what stands in `app/platform` alone, and why. */
export const MAY_ALL_THE_SAME: Record<string, string>;
