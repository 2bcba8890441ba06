/** Rules of the catalogue that the forms carry no data for, with the reason. They are listed in the manual, never run. */

export interface UncheckedRule {
  readonly id: string;
  /** What the rule would check, one Chinese sentence without a full stop. */
  readonly title: string;
  /** Why the add-in cannot, in Chinese, without a full stop. */
  readonly reason: string;
}

/** In catalogue order. */
export const notChecked: readonly UncheckedRule[] = [
  {
    id: "RST-04",
    title: "转正日期不得早于入党日期",
    reason: "党员名册不填入党日期和转正日期，本项工作用不到",
  },
  {
    id: "NTC-01",
    title: "会议通知应提前10天发出",
    reason: "各表不记录通知发出的日期",
  },
  {
    id: "MTG-13",
    title: "会议记录应有主持人、记录人签字",
    reason: "签字在纸质材料上，工作簿中没有",
  },
  {
    id: "POL-05",
    title: "一张测评票对一名党员只能选一个等次",
    reason: "为保证无记名，只记票数，不录入每张票；票数之和不符由 POL-03 指出",
  },
  {
    id: "CON-04",
    title: "各支部所用模板的版本应一致",
    reason: "各表没有版本号；列名、顺序和列数的差别由 CON-02 指出",
  },
];
