
"use strict";
(() => {
  const form = document.getElementById("filters");
  const items = [...document.querySelectorAll(".item")];
  const shown = document.getElementById("shown");
  const said = document.getElementById("said");
  const marks = new Map([...document.querySelectorAll(".map a")].map((mark) => [mark.hash.slice(1), mark.parentElement]));
  for (const mark of document.querySelectorAll(".map a")) mark.title = mark.getAttribute("aria-label");
  const texts = new Map(items.map((item) => [item, item.textContent.toLowerCase()]));

  const filter = () => {
    const wanted = new FormData(form);
    const statuses = new Set(wanted.getAll("status"));
    const words = wanted.get("text").toLowerCase().split(/\s+/).filter(Boolean);
    const severity = Number(wanted.get("severity"));
    const deadline = wanted.get("deadline");
    const unit = wanted.get("unit") || "";
    let count = 0;
    for (const item of items) {
      const { s, v, u, d, r } = item.dataset;
      const fits = statuses.has(s)
        && (!severity || Number(v || 0) >= severity)
        && (!deadline || (d || "") >= deadline)
        && (!unit || (u || "").split(" ").includes(unit))
        && (!wanted.has("review") || r !== undefined)
        && words.every((word) => texts.get(item).includes(word));
      item.hidden = !fits;
      marks.get(item.id).hidden = !fits;
      count += fits;
    }
    for (const above of document.querySelectorAll(".above")) {
      let next = above.nextElementSibling;
      let any = false;
      while (next && next.matches(".item")) {
        any ||= !next.hidden;
        next = next.nextElementSibling;
      }
      above.hidden = !any;
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
    } catch {
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
    const item = button.parentElement;
    const lines = [...item.querySelectorAll("h4, blockquote p, .findings li")];
    await copied(lines.map((line) => line.textContent.replace(/\s+/g, " ").trim()).join("\n"));
    said.textContent = button.dataset.done;
    const text = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = text; }, 1500);
  });
  filter();
})();
