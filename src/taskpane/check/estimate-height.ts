/** Guesses how high a line of the list will be before it is drawn: Chinese text fills lines evenly, so the guess is close. */
import type { Line } from "./filter-findings";
import { whereOf } from "./filter-findings";

const groupHeight = 36;
const padding = 17;
const lineHeight = 22;
const smallLineHeight = 18;
const actionsHeight = 22;

/** Width in Chinese characters: letters and digits are about half as wide. */
function characters(text: string): number {
  let halves = 0;
  for (let index = 0; index < text.length; index += 1) halves += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return halves / 2;
}

function lines(text: string, width: number, size: number): number {
  return text === "" ? 0 : Math.max(1, Math.ceil((characters(text) * size) / Math.max(size, width)));
}

/** @param width - of the list, px */
export function estimateHeight(line: Line, width: number): number {
  if (line.kind === "group") return groupHeight;
  const { finding } = line;
  const text = width - 56;
  const who = [finding.branch, finding.subject].filter(Boolean).join(" · ");
  return (
    padding +
    actionsHeight +
    lines(whereOf(finding), text - 64, 14) * lineHeight +
    lines(who, text, 12) * smallLineHeight +
    lines(finding.message, text, 14) * lineHeight +
    lines(`建议：${finding.advice}`, text, 12) * smallLineHeight
  );
}
