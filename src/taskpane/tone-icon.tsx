/** The icons that say how something stands: a shape and words, never a colour alone. Red is for errors only. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { HiddenWords } from "./hidden-words";

export type Tone = "done" | "todo" | "attention" | "error" | "info";

const useStyles = makeStyles({
  icon: { fontSize: "20px", flexShrink: 0, display: "inline-flex" },
  small: { fontSize: "16px" },
  done: { color: tokens.colorPaletteGreenForeground1 },
  todo: { color: tokens.colorNeutralForeground3 },
  attention: { color: tokens.colorPaletteMarigoldForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  done: CheckmarkCircleFilled,
  todo: CircleRegular,
  attention: WarningFilled,
  error: ErrorCircleFilled,
  info: InfoRegular,
};

/** @param words - said by a screen reader before the text beside it; leave out where that text says the same */
export function ToneIcon({
  tone,
  words,
  small,
}: {
  readonly tone: Tone;
  readonly words?: string;
  readonly small?: boolean;
}) {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <span className={mergeClasses(styles.icon, small && styles.small, styles[tone])}>
      <Icon aria-hidden />
      {words !== undefined && <HiddenWords>{words}</HiddenWords>}
    </span>
  );
}
