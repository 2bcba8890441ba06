/** 录入测评票: votes counted by hand, typed as a grid per branch and 测评主体, looked at before they are written. */
import { useEffect, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { CountBoard } from "../../app/count/count-types";
import type { Outcome } from "../../workbook/outcome";
import { Loading } from "../feedback/loading";
import { useSession, useSessionView } from "../use-session";
import { PollGridTable } from "./poll-grid-table";
import { usePollGrid } from "./use-poll-grid";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0, font: "inherit", padding: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Wrong cells that are told one by one. */
const mostTold = 3;

function Grid({ branch, voters }: { readonly branch: string; readonly voters: string }) {
  const styles = useStyles();
  const { running } = useSessionView();
  const { view, textAt, put, wrong, filled, preview, look, write } = usePollGrid(branch, voters);
  const busy = running !== null;
  if (view === null) return <Loading text="正在读取测评票" />;
  if (!view.ok) return <Text role="alert">{view.problem.message}</Text>;
  const ready = preview?.ok === true;
  return (
    <>
      <PollGridTable view={view.value} textAt={textAt} put={put} />
      <div className={styles.foot}>
        <div role="status">
          <Text size={200}>
            {wrong.length > 0
              ? `${wrong.slice(0, mostTold).join("、")}${wrong.length > mostTold ? `等 ${wrong.length} 格` : ""}不是票数，请改为整数，用空格隔开。`
              : preview === null
                ? `已填 ${filled} 格，共 ${view.value.members.length * view.value.items.length} 格。`
                : preview.ok
                  ? preview.value.message
                  : preview.problem.message}
          </Text>
          {ready && preview.value.details.length > 0 && (
            <ul className={styles.list}>
              {preview.value.details.map((detail) => (
                <li key={detail}>
                  <Text size={200}>{detail}</Text>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className={styles.line}>
          {ready && wrong.length === 0 ? (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void write()}>
              写入
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={busy || wrong.length > 0 || filled === 0}
              onClick={() => {
                if (!busy && wrong.length === 0 && filled > 0) void look();
              }}
            >
              查看要写入的
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

export function PollGridPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const [board, setBoard] = useState<Outcome<CountBoard> | null>(null);
  const [chosen, setChosen] = useState<{ readonly branch?: string; readonly voters?: string }>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let here = true;
    void session
      .ask("读取党员名单", (assistant, options) => assistant.countBoard(options))
      .then((outcome) => {
        if (here) setBoard(outcome);
      });
    heading.current?.focus({ preventScroll: true });
    return () => {
      here = false;
    };
  }, [session]);
  const value = board?.ok ? board.value : null;
  const branch = chosen.branch ?? value?.branches[0]?.branch ?? "";
  const voters = chosen.voters ?? value?.voters[0] ?? "";
  return (
    <section className={styles.panel} aria-label="录入测评票">
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} className={styles.back} onClick={onClose}>
          返回填报
        </Button>
        <h2 tabIndex={-1} ref={heading} className={styles.title}>
          录入测评票
        </h2>
        {value && (
          <>
            <div className={styles.line}>
              <select
                aria-label="党支部"
                className={styles.select}
                value={branch}
                onChange={(event) => setChosen({ ...chosen, branch: event.currentTarget.value })}
              >
                {value.branches.map(({ branch: name, members }) => (
                  <option key={name} value={name}>
                    {`${name}（${members.length} 名）`}
                  </option>
                ))}
              </select>
              <select
                aria-label="测评主体"
                className={styles.select}
                value={voters}
                onChange={(event) => setChosen({ ...chosen, voters: event.currentTarget.value })}
              >
                {value.voters.map((word) => (
                  <option key={word} value={word}>
                    {word}
                  </option>
                ))}
              </select>
            </div>
            <Text size={200} className={styles.quiet}>
              每格依次填优秀、合格、基本合格、不合格、弃权的票数，用空格隔开，后面是 0 的可以不填，如“12 3
              1”。回车到下一名；可以从表格里整块粘贴。
            </Text>
          </>
        )}
      </div>
      {board === null ? (
        <Loading text="正在读取党员名单" />
      ) : board.ok ? (
        <Grid key={`${branch} ${voters}`} branch={branch} voters={voters} />
      ) : (
        <Text role="alert">{board.problem.message}</Text>
      )}
    </section>
  );
}
