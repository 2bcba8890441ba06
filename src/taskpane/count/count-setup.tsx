/** Before counting: which branch, which voters, which items; and what was interrupted. */
import { useId, useState } from "react";
import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CountBoard } from "../../app/count/count-types";
import { validBallots } from "../../domain/ballot-count";
import { Section } from "../home/section";
import type { CountDesk } from "./count-desk";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  label: { flexShrink: 0, width: "64px" },
  select: { flexGrow: 1, minWidth: 0, font: "inherit", padding: tokens.spacingVerticalXXS },
  items: { display: "flex", flexWrap: "wrap" },
  open: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export function CountSetup({ desk, board }: { readonly desk: CountDesk; readonly board: CountBoard }) {
  const styles = useStyles();
  const { branches, items, voters, open } = board;
  const [branch, setBranch] = useState(branches[0]?.branch ?? "");
  const [group, setGroup] = useState(voters[0] ?? "");
  // The first item is the overall one: what 民主评议 takes its votes from.
  const [chosen, setChosen] = useState<readonly string[]>(items.slice(0, 1));
  const [asked, setAsked] = useState("");
  const ids = { branch: useId(), group: useId() };
  const interrupted = open.find(({ totals }) => totals.branch === branch && totals.voters === group);
  const count = branches.find((one) => one.branch === branch)?.members.length ?? 0;
  return (
    <div className={styles.page}>
      {open.length > 0 && (
        <Section title="没有计完的">
          {open.map(({ totals, at }) => {
            const key = `${totals.branch} ${totals.voters}`;
            return (
              <div key={key} className={styles.open}>
                <Text size={200}>
                  {key}：收回 {totals.returned} 张，有效 {validBallots(totals)} 张（{at}）
                </Text>
                <Button size="small" onClick={() => desk.resume(totals)}>
                  继续
                </Button>
                {asked === key ? (
                  <Button size="small" onClick={() => void desk.drop(totals)}>
                    确认放弃，票数不留
                  </Button>
                ) : (
                  <Button size="small" appearance="subtle" onClick={() => setAsked(key)}>
                    放弃
                  </Button>
                )}
              </div>
            );
          })}
        </Section>
      )}
      <Section title="开始计票">
        <div className={styles.line}>
          <label className={styles.label} htmlFor={ids.branch}>
            党支部
          </label>
          <select
            id={ids.branch}
            className={styles.select}
            value={branch}
            onChange={(event) => setBranch(event.currentTarget.value)}
          >
            {branches.map(({ branch: name, members }) => (
              <option key={name} value={name}>
                {`${name}（${members.length} 名）`}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.line}>
          <label className={styles.label} htmlFor={ids.group}>
            测评主体
          </label>
          <select
            id={ids.group}
            className={styles.select}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          >
            {voters.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.items} role="group" aria-label="测评项目">
          {items.map((item) => (
            <Checkbox
              key={item}
              label={item}
              checked={chosen.includes(item)}
              onChange={(_, { checked }) =>
                // In the order of the paper, whatever the order of the clicks.
                setChosen(items.filter((one) => (one === item ? checked === true : chosen.includes(one))))
              }
            />
          ))}
        </div>
        <Text size={200}>
          每张票录 {count * chosen.length} 项。只记各项的合计，不保留任何一张票；中途可以离开，下次接着计。
        </Text>
        {interrupted && <Text size={200}>这个支部的{group}还没有计完，请先继续或放弃。</Text>}
        <Button
          appearance="primary"
          disabled={chosen.length === 0 || count === 0 || interrupted !== undefined}
          onClick={() => desk.begin(branch, group, chosen)}
        >
          开始计票
        </Button>
      </Section>
    </div>
  );
}
