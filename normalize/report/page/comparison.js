// Filters, plots and the switch between light and dark. All data is read from
// the tables of the page, which say the same without this script.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const number = (cell) => Number(cell.dataset.value);

  // ------------------------------------------------------------- filters
  const form = $("#filters");
  const findings = $$(".finding");

  function fits(finding, wanted) {
    const { kind, entity, outlets } = finding.dataset;
    return wanted.kinds.includes(kind) &&
      (!wanted.entity || entity === wanted.entity) &&
      (!wanted.outlet || outlets.split(" ").includes(wanted.outlet));
  }

  function filter() {
    const wanted = {
      kinds: $$("input[name=kind]:checked", form).map((box) => box.value),
      entity: form.elements.entity.value,
      outlet: form.elements.outlet.value,
    };
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !fits(finding, wanted);
      shown += finding.hidden ? 0 : 1;
    }
    for (const section of $$(".of-kind")) {
      section.hidden = !$(".finding:not([hidden])", section);
    }
    $("#shown").textContent = `${shown} of ${findings.length} findings shown`;
  }

  // -------------------------------------------------------------- plots
  const rows = (table) => $$("tbody tr", table);
  const name = (row) => $("th", row).dataset.name || $("th", row).textContent;
  const width = (box) => Math.max(320, Math.min(900, box.clientWidth));

  function show(box, options, label) {
    const plot = Plot.plot({
      width: width(box), style: { background: "none", color: "inherit" },
      ...options,
    });
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", label);
    box.replaceChildren(plot);
  }

  // Names of many outlets: cut, the tip has the whole.
  const short = (text) => text.length > 24 ? text.slice(0, 23) + "…" : text;

  function overview() {
    const data = rows($("#outlets")).map((row) => ({
      outlet: name(row),
      words: number($("[data-of=words]", row)),
      names: number($("[data-of=names]", row)),
      cues: number($("[data-of=cues]", row)),
    }));
    show($("#overview-plot"), {
      height: 340, marginLeft: 50, marginRight: 60, marginTop: 30, inset: 12,
      grid: true,
      x: { label: "mentions under an unusual name, % →", nice: true, zero: true },
      y: { label: "↑ cues in 1,000 words", nice: true, zero: true },
      r: { range: [4, 14] },
      marks: [
        Plot.dot(data, { x: "names", y: "cues", r: "words", fill: "outlet",
          fillOpacity: .8, stroke: "currentColor", strokeWidth: .5 }),
        Plot.text(data, { x: "names", y: "cues", text: (d) => short(d.outlet),
          dy: -18, fill: "currentColor" }),
        Plot.tip(data, Plot.pointer({ x: "names", y: "cues", title: (d) =>
          `${d.outlet}\n${d.names.toFixed(1)}% unusual names\n` +
          `${d.cues.toFixed(2)} cues in 1,000 words\n${d.words} words` })),
      ],
    }, "Outlets by the share of unusual names and the rate of cues; the table " +
       "below has the values");
  }

  function keyness() {
    const table = document.getElementById(form2.keyness.value);
    if (!table) return;
    const data = rows(table).map((row) => ({
      word: name(row), z: number($("[data-of=z]", row)) }));
    show($("#keyness-plot"), {
      height: 40 + 22 * data.length, marginLeft: 150, marginRight: 40,
      x: { label: "z of the log-odds →", grid: true },
      y: { label: null, domain: data.map((d) => d.word) },
      marks: [
        Plot.barX(data, { x: "z", y: "word", fill: "var(--accent)" }),
        Plot.text(data, { x: "z", y: "word", dx: 4, textAnchor: "start",
          text: (d) => d.z.toFixed(1), fill: "currentColor" }),
        Plot.ruleX([0]),
      ],
    }, "Words typical of one outlet by the z of their log-odds; the table of " +
       "the finding has the values");
  }

  function timeline() {
    const table = document.getElementById(form2.timeline.value);
    if (!table) return;
    const data = rows(table).map((row) => ({
      date: new Date(name(row)), outlet: $("[data-of=outlet]", row).textContent,
      count: number($("[data-of=count]", row)) }));
    show($("#timeline-plot"), {
      height: 280, marginLeft: 50, grid: true,
      x: { label: null, type: "utc" },
      y: { label: "↑ mentions", zero: true, nice: true },
      color: { legend: true },
      marks: [
        Plot.ruleY([0]),
        Plot.lineY(data, { x: "date", y: "count", z: "outlet",
          stroke: "outlet" }),
        Plot.dot(data, { x: "date", y: "count", fill: "outlet", tip: true }),
      ],
    }, "Mentions of one entity over time by outlet; the tables below have the " +
       "values");
  }

  const form2 = { keyness: $("#keyness-choice"), timeline: $("#timeline-choice") };
  function draw() {
    overview();
    if (form2.keyness) keyness();
    if (form2.timeline) timeline();
  }

  // -------------------------------------------------------------- theme
  const root = document.documentElement;
  const isDark = () => root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  function setTheme(theme) {
    root.dataset.theme = theme;
    $("#theme").setAttribute("aria-pressed", String(theme === "dark"));
  }

  for (const element of $$(".with-script")) element.hidden = false;
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  $("#theme").setAttribute("aria-pressed", String(isDark()));
  $("#theme").addEventListener("click",
    () => setTheme(isDark() ? "light" : "dark"));
  if (form2.keyness) form2.keyness.addEventListener("change", keyness);
  if (form2.timeline) form2.timeline.addEventListener("change", timeline);
  filter();
  draw();
  let pending;
  addEventListener("resize", () => {
    clearTimeout(pending);
    pending = setTimeout(draw, 150);
  });
})();
