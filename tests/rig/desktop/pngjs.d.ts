/** As much of pngjs as the rig uses; the package brings no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(options?: { width: number; height: number });
    width: number;
    height: number;
    /** Red, green, blue, alpha; four bytes a pixel, row by row. */
    data: Buffer;
    static bitblt(
      source: PNG,
      target: PNG,
      x: number,
      y: number,
      width: number,
      height: number,
      toX: number,
      toY: number,
    ): void;
    static sync: {
      read(file: Buffer): PNG;
      write(picture: PNG, options?: { colorType?: number; deflateLevel?: number }): Buffer;
    };
  }
}
