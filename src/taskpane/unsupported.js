/*
 * Runs before everything else, in ES5: it must work in the Internet Explorer engine of Excel 2016 and 2019. It says so
 * when the pane cannot start (engine too old, office.js or the pane's own script missing or late) instead of leaving
 * the pane blank. The pane takes over by drawing over #boot.
 */
(function () {
  "use strict";
  var patience = 20000;
  var texts = {
    engine: [
      "这台电脑上的 Excel 版本过低",
      "组织生活助手需要 Excel 2021 及以上版本，或 Microsoft 365、网页版 Excel。已填好的表不受影响，可以照常手工填写。请联系本单位负责电脑的同志升级。",
    ],
    office: [
      "没有连上 Office 组件",
      "打开助手所需的 Office 组件（office.js）没有下载成功，多半是网络不通或被拦截。工作簿没有改动。请检查网络后重试；多次不成，请把这段话告诉本单位负责安装的同志。",
    ],
    pane: [
      "助手没有下载完整",
      "助手的程序文件没有下载成功。工作簿没有改动。请检查网络后重试；多次不成，请把这段话告诉本单位负责安装的同志。",
    ],
  };
  var shown = "";

  function show(kind) {
    if (shown) return;
    shown = kind;
    document.documentElement.setAttribute("data-boot", kind);
    var boot = document.getElementById("boot");
    if (boot) draw(boot);
    else if (document.addEventListener) document.addEventListener("DOMContentLoaded", drawLater);
  }

  function drawLater() {
    var boot = document.getElementById("boot");
    if (boot) draw(boot);
  }

  function draw(boot) {
    while (boot.firstChild) boot.removeChild(boot.firstChild);
    boot.setAttribute("role", "alert");
    var title = document.createElement("h1");
    title.appendChild(document.createTextNode(texts[shown][0]));
    boot.appendChild(title);
    var text = document.createElement("p");
    text.appendChild(document.createTextNode(texts[shown][1]));
    boot.appendChild(text);
    if (shown === "engine") return;
    var retry = document.createElement("button");
    retry.type = "button";
    retry.appendChild(document.createTextNode("重试"));
    retry.onclick = function () {
      window.location.reload();
    };
    boot.appendChild(retry);
  }

  // globalThis came with ES2020, which the pane is built for: its absence tells old engines that do not call themselves Trident.
  if (navigator.userAgent.indexOf("Trident") >= 0 || typeof globalThis === "undefined") {
    show("engine");
    return;
  }

  // Errors of <script> elements do not bubble but can be caught on their way down.
  document.addEventListener(
    "error",
    function (event) {
      var source = event.target && event.target.tagName === "SCRIPT" ? String(event.target.src) : "";
      // office.js loads a handful of files itself; without the two below it can still start.
      if (/\/taskpane\.js/.test(source)) show("pane");
      else if (/\/office\.js|\/excel-[\w.-]+\.js/.test(source)) show("office");
    },
    true,
  );

  setTimeout(function () {
    if (document.getElementById("boot")) show(window.Office ? "pane" : "office");
  }, patience);
})();
