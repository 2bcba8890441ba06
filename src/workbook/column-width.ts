/** Column widths: characters of the default font, as people and files say them, to the points that Excel's API takes. */

/**
 * Points for a width in characters. A digit of the Chinese default fonts (等线 11, 宋体 11) is 8 pixels wide at 96 dpi,
 * and a column has 5 pixels of padding: the standard width of 8.38 characters is 72 pixels, that is 54 points.
 */
export function widthInPoints(characters: number): number {
  return Math.trunc(characters * 8 + 5) * 0.75;
}
