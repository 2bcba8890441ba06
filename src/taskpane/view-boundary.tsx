/** Keeps a defect in one view from blanking the pane: the view says so and offers to start the pane again. */
import { Component } from "react";
import type { ReactNode } from "react";
import { StartProblem } from "./start-problem";
import { thrownText } from "./session";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly problem: string | null;
}

export class ViewBoundary extends Component<Props, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { problem: thrownText(thrown) };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <StartProblem
        title="这一页没有打开"
        text="助手的这一页出了程序错误，工作簿没有改动。请重试；多次不成，请复制技术信息，发给本单位负责安装本加载项的同志。"
        technical={this.state.problem}
        retry
      />
    );
  }
}
