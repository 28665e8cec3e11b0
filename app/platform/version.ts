/** Version of Clawlamp. A test holds it against package.json, which a bundled program does not carry. */
export const VERSION = '0.1.0';
