/** 首页: where the work stands, the next step, the sentence, the grades, and every command. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Loading } from "../feedback/loading";
import type { PaneView } from "../pane-view";
import { useSession, useSessionView } from "../use-session";
import { ToneIcon } from "../tone-icon";
import { BaseDate } from "./base-date";
import { BasicSituation } from "./basic-situation";
import { CommandList } from "./command-list";
import { FirstRun } from "./first-run";
import { GradeBars } from "./grade-bars";
import { NextStepButton } from "./next-step-button";
import { StepList } from "./step-list";
import { UndoLine } from "./undo-line";
import { buildSteps, isFirstRun, nextStep } from "./steps";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  work: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  problem: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
});

function HomePage() {
  const styles = useStyles();
  const session = useSession();
  const { state, readProblem } = useSessionView();
  if (!state && readProblem) {
    return (
      <div className={styles.page}>
        <div className={styles.problem} role="alert">
          <Text as="h2" weight="semibold" className={styles.title}>
            <ToneIcon tone={readProblem.kind === "cancelled" ? "info" : "attention"} />
            没有读到工作簿
          </Text>
          <Text>{readProblem.message}</Text>
          <Button appearance="primary" onClick={() => void session.read()}>
            重新读取
          </Button>
        </div>
        <CommandList />
      </div>
    );
  }
  if (!state) return <Loading text="正在读取工作簿" />;
  const first = isFirstRun(state);
  return (
    <div className={styles.page}>
      {first ? (
        <FirstRun />
      ) : (
        <div className={styles.work}>
          <StepList steps={buildSteps(state)} />
          <NextStepButton next={nextStep(state)} />
          <UndoLine />
        </div>
      )}
      {state.sentence !== "" && !first && <BasicSituation sentence={state.sentence} remark={state.remark} />}
      {state.grades.took > 0 && <GradeBars grades={state.grades} />}
      <CommandList />
      {!first && <BaseDate />}
    </div>
  );
}

export const homeView: PaneView = { id: "home", label: "首页", Component: HomePage };
