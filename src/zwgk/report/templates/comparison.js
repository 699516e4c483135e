
"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const said = document.getElementById("said");
  const items = [...document.querySelectorAll(".item")];
  const marks = [...document.querySelectorAll(".map li")]; // one for each item, in their order
  const groups = [...document.querySelectorAll(".group")];
  const texts = items.map((item) => item.textContent.toLowerCase());
  for (const { firstChild: mark } of marks) mark.title = mark.getAttribute("aria-label");

  const filter = () => {
    const wanted = new FormData(form);
    const statuses = new Set(wanted.getAll("status"));
    const words = wanted.get("text").toLowerCase().split(/\s+/).filter(Boolean);
    const severity = Number(wanted.get("severity"));
    const deadline = Number(wanted.get("deadline"));
    const unit = wanted.get("unit");
    let count = 0;
    items.forEach((item, at) => {
      const { s, v = 0, u = "", d = 0, r } = item.dataset;
      const fits = statuses.has(s)
        && Number(v) >= severity
        && Number(d) >= deadline
        && (!unit || u.split(" ").includes(unit))
        && (!wanted.has("review") || r !== undefined)
        && words.every((word) => texts[at].includes(word));
      item.hidden = marks[at].hidden = !fits;
      count += fits;
    });
    for (const group of groups) {
      group.hidden = !group.querySelector(":is(.item, .map li):not([hidden])");
    }
    shown.value = shown.dataset.text.replace("{shown}", count).replace("{all}", items.length);
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  // A link may lead to what a filter hides: then the filters go, not the link.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
  });

  const template = document.getElementById("copy").content.firstElementChild;
  for (const item of items) {
    const button = template.cloneNode(true);
    const heading = item.querySelector("h4");
    button.setAttribute("aria-label", button.dataset.label.replace("{clause}", heading.textContent.trim()));
    heading.after(button);
  }
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // a page opened from disk may not
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const lines = [...button.parentElement.querySelectorAll("h4, blockquote p, .findings li")];
    await copied(lines.map((line) => line.textContent.replace(/\s+/g, " ").trim()).join("\n"));
    said.textContent = button.textContent = button.dataset.done;
    setTimeout(() => { said.textContent = ""; button.textContent = template.textContent; }, 1500);
  });
  filter();
})();
