/** Whose 设置 a workbook without one takes over: those of the first file that has them, if the clerk agrees. */
import type { Settings } from "../../contract/settings";
import type { BatchFile } from "./batch";
import { decided } from "./batch";
import type { ImportQuestion } from "./import-types";

const id = "settings";
const mostFiles = 8;

export interface SettingsChoice {
  readonly questions: readonly ImportQuestion[];
  /** The settings to write; null to leave the defaults. */
  readonly taken: Settings | null;
}

function describe({ unit, year }: Settings): string {
  const parts = [
    unit === null || unit === "" ? "" : `填报单位“${String(unit)}”`,
    year === null ? "" : `评议年度 ${String(year)}`,
  ];
  return parts.filter((part) => part !== "").join("，");
}

/** @param needed - the workbook has no 设置 of its own */
export function askSettings(
  files: readonly BatchFile[],
  needed: boolean,
  answers: Readonly<Record<string, string>>,
): SettingsChoice {
  const offers = needed
    ? files.flatMap((file) => {
        const content = file.reading?.content.ok ? file.reading.content.value : null;
        const settings = content?.ownSettings ?? null;
        return settings && describe(settings) !== "" ? [{ file, settings }] : [];
      })
    : [];
  const [first] = offers;
  if (!first) return { questions: [], taken: null };
  const distinct = offers.filter(
    ({ settings }, at) => offers.findIndex((other) => describe(other.settings) === describe(settings)) === at,
  );
  const options = [
    ...distinct.slice(0, mostFiles).map(({ file, settings }) => ({
      value: file.id,
      label: `用“${file.label}”的：${describe(settings)}`,
    })),
    { value: "", label: "都不用，导入后自己填写" },
  ];
  const answer = decided(answers, id, options);
  const chosen = answer ?? first.file.id;
  return {
    questions: [
      {
        id,
        kind: "settings",
        files: offers.map(({ file }) => file.id),
        place: "设置",
        text: "本工作簿还没有《设置》，评议年度、清单等用哪个文件的",
        options,
        proposed: first.file.id,
        reason: "第一个填了设置的文件",
        answer,
        required: true,
      },
    ],
    taken: offers.find(({ file }) => file.id === chosen)?.settings ?? null,
  };
}
