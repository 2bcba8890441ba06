/** Starts the spreadsheet engine in an element: grid, formula bar and sheet tabs, without the engine's own toolbar. */
import { IRPCChannelService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import type { FUniver, Univer } from "@univerjs/presets";
import { createUniver, defaultTheme, LifecycleStages, LocaleType, LogLevel, mergeLocales } from "@univerjs/presets";
import { NEVER } from "rxjs";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

export interface GridEngine {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** The product's colour in place of the engine's blue. */
const theme = {
  ...defaultTheme,
  primary: {
    50: "#F3F7FC",
    100: "#E3ECF7",
    200: "#C5D8EE",
    300: "#9ABCE0",
    400: "#5B8EC6",
    500: "#3672B3",
    600: "#1F5FA8",
    700: "#184E8C",
    800: "#123E70",
    900: "#0E3058",
  },
};

/**
 * Formulas are computed by the host, which the add-in reads: the engine only shows the results, so that both never say
 * different things. (Its plugins take this as an option that the preset sets only together with a worker.)
 */
function withoutCalculation(preset: ReturnType<typeof UniverSheetsCorePreset>): typeof preset {
  const plugins = preset.plugins.map((entry) => {
    const plugin = Array.isArray(entry) ? entry[0] : entry;
    const options: unknown = Array.isArray(entry) ? entry[1] : {};
    const entryWithOption: (typeof preset.plugins)[number] = [
      plugin,
      { ...(typeof options === "object" ? options : {}), notExecuteFormula: true },
    ];
    return entryWithOption;
  });
  return { ...preset, plugins };
}

/** Waits until the engine has drawn its first sheet: before that it neither scrolls nor takes keys. */
export function whenDrawn({ api }: GridEngine): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (api.getCurrentLifecycleStage() < LifecycleStages.Steady) return;
      event.dispose();
      resolve();
    };
    const event = api.addEvent(api.Event.LifeCycleChanged, look);
    look();
  });
}

export function createGrid(container: HTMLElement): GridEngine {
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    disableAutoFocus: true,
  });
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreTexts, validationTexts) },
    theme,
    logLevel: LogLevel.ERROR,
    presets: [
      withoutCalculation(core),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    ],
  });
  // Asked for when nothing is calculated here; nobody answers, because nothing is asked of a worker either.
  const channel = { call: () => new Promise<never>(() => undefined), subscribe: () => NEVER };
  univer
    .__getInjector()
    .add([IRPCChannelService, { useValue: { requestChannel: () => channel, registerChannel: () => undefined } }]);
  return { univer, api: univerAPI };
}
