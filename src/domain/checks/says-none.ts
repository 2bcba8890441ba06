/** Whether a text says in words that there is nothing: 无此情形, 不涉及, 未发现. Marks like 无 and — are read as blank. */
import { withoutBlanks } from "../normalise-text";

const none =
  /^(?:无|没有|未发现|未见|不存在|不涉及|不适用|无需|不需要|未予|不予|未作|不作|未|否|0|零)(?:任何|上述|以上|此类|该类|所列|十种)*(?:组织)?(?:反向|负面)?(?:情形|情况|问题|处置|处理|需要)?[。.]?$/;

export function saysNone(text: string): boolean {
  return none.test(withoutBlanks(text));
}
