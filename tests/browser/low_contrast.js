// Gives each piece of text that does not stand out from what is behind it by 4.5 to 1, or of
// which that cannot be told. Colours are those in use, so that nothing has to be looked at.
(() => {
  const least = 4.5;
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const lightness = (colour) => {
    const [red, green, blue] = channels(colour)
      .map((value) => value / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    if (backgroundImage !== "none" || opacity !== "1") return null;
    const [, , , shown = 1] = channels(backgroundColor);
    if (shown === 1) return backgroundColor;
    return shown === 0 && element.parentElement ? ground(element.parentElement) : null;
  };
  const elements = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.trim() && parentElement.checkVisibility()) elements.add(parentElement);
  }
  const inks = [...elements].map((element) => [element, getComputedStyle(element).color]);
  for (const field of document.querySelectorAll("input, select")) {
    inks.push([field, getComputedStyle(field).color]);
    inks.push([field, getComputedStyle(field, "::placeholder").color]);
  }
  return inks.flatMap(([element, ink]) => {
    const behind = ground(element);
    if (behind && ratio(ink, behind) >= least) return [];
    return [`${element.outerHTML.slice(0, 80)} ${ink} on ${behind}`];
  });
})()
