import { join } from 'node:path';
import { nativeImage, type NativeImage } from 'electron';

/**
 * Loads the lamp's pictures once each: templates on macOS (it colours them), icons on Windows, outlined colour
 * elsewhere. Electron finds the `@2x` file beside the named one by itself.
 */
export function createLampImages(
  folder: string,
  platform: NodeJS.Platform,
): (picture: string) => NativeImage {
  const loaded = new Map<string, NativeImage>();
  return (picture) => {
    const known = loaded.get(picture);
    if (known) return known;
    const name =
      platform === 'darwin'
        ? `${picture}Template.png`
        : platform === 'win32'
          ? `${picture}.ico`
          : `${picture}.png`;
    const image = nativeImage.createFromPath(join(folder, name));
    loaded.set(picture, image);
    return image;
  };
}
