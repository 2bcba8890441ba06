/** 填报: 带入名单, 批量记为合格 and 录入测评票, each with what it would write before it writes. */
import { Suspense, lazy, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { fixLabels } from "../../app/fixes/fix-words";
import { FixPanel } from "../check/fix-panel";
import type { FixWords } from "../check/fix-panel";
import { Loading } from "../feedback/loading";
import type { ViewProps } from "../pane-view";
import { BringMembersPanel } from "./bring-members-panel";

const useStyles = makeStyles({
  fill: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const qualifiedWords: FixWords = { back: "返回填报", apply: "记为合格", nothing: "没有未评定的", leave: "不记" };

/** Only who types votes needs the grid. */
const PollGridPanel = lazy(() => import("./poll-grid-panel").then((file) => ({ default: file.PollGridPanel })));

type Panel = "members" | "qualified" | "polls";

const parts: readonly {
  readonly panel: Panel;
  readonly title: string;
  readonly text: string;
  readonly button: string;
}[] = [
  {
    panel: "members",
    title: "带入名单",
    text: "把《党员名册》里有、《民主评议》里没有的党员加在下面，预备党员按不评定等次。已有的行不动。",
    button: "查看要带入的党员",
  },
  {
    panel: "qualified",
    title: "批量记为合格",
    text: "参评的正式党员，评定等次空白、也没有写原因的，一并记为“合格”，再逐个改例外的。等次由支委会决定，请先核对名单。",
    button: "查看未评定的党员",
  },
  {
    panel: "polls",
    title: "录入测评票",
    text: "已经计好的票数，按支部填一张表：每名党员一行、每个测评项目一格，写成《测评票》的行。逐张计票的用“计票”页。",
    button: "填写票数",
  },
];

export function EntriesPage({ active }: ViewProps) {
  const styles = useStyles();
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  if (panel === "members") {
    return (
      <div className={styles.fill}>
        <BringMembersPanel active={active} onClose={close} />
      </div>
    );
  }
  if (panel === "qualified") {
    return (
      <div className={styles.fill}>
        <FixPanel
          finding={null}
          offer={{ kind: "qualified", label: fixLabels.qualified, count: 0 }}
          active={active}
          onClose={close}
          words={qualifiedWords}
        />
      </div>
    );
  }
  if (panel === "polls") {
    return (
      <div className={styles.fill}>
        <Suspense fallback={<Loading text="正在打开" />}>
          <PollGridPanel onClose={close} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {parts.map(({ panel: which, title, text, button }) => (
        <section key={which} className={styles.part} aria-label={title}>
          <Text as="h2" size={300} weight="semibold" className={styles.title}>
            {title}
          </Text>
          <p className={styles.text}>{text}</p>
          <Button onClick={() => setPanel(which)}>{button}</Button>
        </section>
      ))}
    </div>
  );
}
