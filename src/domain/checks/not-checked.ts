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
    id: "NTC-01",
    title: "会议通知应提前10天发出",
    reason: "各表不记录通知发出的日期",
  },
];
