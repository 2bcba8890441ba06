/** The end of an import: what was written, the way back, who still owes what, and what to do next. */
import { useContext, useMemo } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportDone } from "../../app/import/import-types";
import { ToneIcon } from "../tone-icon";
import { OpenViewContext } from "../use-action";
import { useSession, useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import { owingRows } from "./branch-rows";
import type { ImportDesk } from "./import-desk";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    maxHeight: "50%",
    overflowY: "auto",
  },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
  list: { margin: 0, paddingInlineStart: "20px" },
  button: { width: "100%" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  owing: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly desk: ImportDesk;
  readonly done: ImportDone;
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function ImportResult({ desk, done, active, onChoose }: Props) {
  const styles = useStyles();
  const session = useSession();
  const openView = useContext(OpenViewContext);
  const { running, undoable, state } = useSessionView();
  const year = state?.year ?? null;
  const busy = running !== null;
  const { completeness } = done;
  const owing = useMemo(
    () =>
      owingRows(
        completeness.branches.filter(({ missing }) => missing.length > 0),
        year,
      ),
    [completeness, year],
  );
  return (
    <section className={styles.page} aria-label="导入结果">
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          <ToneIcon tone={done.changed ? "done" : "info"} />
          {done.changed ? "导入完成" : "没有需要写入的"}
        </Text>
        <Text role="status">{done.message}</Text>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => {
            if (busy) return;
            openView("check");
            void session.run("checkEntries");
          }}
        >
          检查填报
        </Button>
        <div className={styles.links}>
          {done.changed && undoable && (
            <Link as="button" disabled={busy} onClick={() => void desk.undo()}>
              撤销导入
            </Link>
          )}
          <Link as="button" disabled={busy} onClick={onChoose}>
            再导入一批
          </Link>
        </div>
        {done.details.length > 0 && (
          <ul className={styles.list}>
            {done.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {completeness.listed > 0 && (
        <Text className={styles.owing}>
          {owing.length === 0
            ? `名单上 ${completeness.listed} 个支部的材料都已齐全`
            : `还差：${owing.length} 个支部（名单上 ${completeness.listed} 个，已报 ${completeness.arrived} 个）`}
        </Text>
      )}
      {owing.length > 0 && <WindowedList rows={owing} label="还没有报齐的支部" active={active} />}
    </section>
  );
}
