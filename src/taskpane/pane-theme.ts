/**
 * The pane's look: Fluent's light and dark themes with a quiet ink blue (red is kept for errors) and Chinese type at a
 * comfortable line height. High contrast is the browser's forced colours, which Fluent's components follow.
 */
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

const inkBlue: BrandVariants = {
  10: "#06101A",
  20: "#0C1D2D",
  30: "#112C46",
  40: "#15395B",
  50: "#1B466F",
  60: "#225382",
  70: "#2A6093",
  80: "#2F689E",
  90: "#4379AC",
  100: "#588ABA",
  110: "#6E9BC7",
  120: "#84ACD3",
  130: "#9BBDDE",
  140: "#B2CEE8",
  150: "#CADFF1",
  160: "#E3EFF9",
};

const chineseType: Partial<Theme> = {
  fontFamilyBase:
    "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
  lineHeightBase200: "18px",
  lineHeightBase300: "22px",
};

const dark = createDarkTheme(inkBlue);

export const lightTheme: Theme = { ...createLightTheme(inkBlue), ...chineseType };

/** The brand's text colours are two steps lighter than Fluent's own: the ramp is darker than Microsoft's blue. */
export const darkTheme: Theme = {
  ...dark,
  ...chineseType,
  colorBrandForeground1: inkBlue[120],
  colorBrandForeground2: inkBlue[130],
  colorBrandForegroundLink: inkBlue[130],
  colorBrandForegroundLinkHover: inkBlue[140],
  colorBrandForegroundLinkPressed: inkBlue[120],
};
