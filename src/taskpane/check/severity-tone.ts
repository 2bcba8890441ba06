/** How the severities look: red is kept for errors. */
import type { Severity } from "../../domain/finding";
import type { Tone } from "../tone-icon";

export const severityTone: Readonly<Record<Severity, Tone>> = { 错误: "error", 警告: "attention", 提示: "info" };
