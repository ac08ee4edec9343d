// The form works without this; with it, letters are counted, amounts are read back, files are measured before they are sent and the receipt has a print button.
(() => {
  "use strict";
  const korean = document.documentElement.lang === "ko";
  const PAUSE = 1000; // milliseconds after the last key, so that a screen reader does not speak at every one

  // A line below a field, seen at once and spoken when the typing pauses.
  const below = (field, name) => {
    const line = document.createElement("div");
    line.className = name;
    line.setAttribute("aria-hidden", "true");
    const spoken = document.createElement("div");
    spoken.className = "govuk-visually-hidden";
    spoken.setAttribute("aria-live", "polite");
    field.after(line, spoken);
    let waiting;
    return (text, wrong = false) => {
      line.textContent = text;
      line.classList.toggle("below--wrong", wrong);
      clearTimeout(waiting);
      waiting = setTimeout(() => { spoken.textContent = text; }, PAUSE);
    };
  };

  for (const area of document.querySelectorAll("textarea[data-most]")) {
    const say = below(area, "below counter");
    const show = () => {
      const left = Number(area.dataset.most) - [...area.value].length;
      const words = left < 0 ? area.dataset.over : area.dataset.left;
      say(words.replace("#", Math.abs(left).toLocaleString("en")), left < 0);
    };
    area.addEventListener("input", show);
    show();
  }

  // 45,000, 45000원 and 4만 5천원 alike; 0 when it is no amount.
  const amount = (typed) => {
    const text = typed.normalize("NFKC").toLowerCase().replace(/[\s,]|krw|won|원|₩|\\/g, "");
    if (/^\d{1,13}$/.test(text)) { return Number(text); }
    const groups = /^(?:([\d천백십]*)억)?(?:([\d천백십]*)만)?([\d천백십]*)$/.exec(text);
    if (!groups || text === "") { return 0; }
    const part = (digits, unit) => digits === undefined ? 0 : (digits === "" ? 1 : Number(digits)) * unit;
    const group = (letters, bare) => {
      if (letters === undefined) { return 0; }
      const parts = /^(?:(\d{0,4})천)?(?:(\d{0,4})백)?(?:(\d{0,4})십)?(\d{1,4})?$/.exec(letters);
      if (!parts) { return NaN; }
      return letters === "" ? bare : part(parts[1], 1000) + part(parts[2], 100) + part(parts[3], 10) + part(parts[4], 1);
    };
    return group(groups[1], 1) * 1e8 + group(groups[2], 1) * 1e4 + group(groups[3], 0) || 0;
  };

  const spoken = (won) => {
    const parts = [];
    const say = (number, unit) => number > 0 && parts.push(number.toLocaleString("en") + unit);
    say(Math.floor(won / 1e8), "억");
    say(Math.floor((won % 1e8) / 1e4), "만");
    const rest = won % 1e4;
    if (rest % 1000 === 0) { say(rest / 1000, "천"); } else { say(rest, ""); }
    return parts.join(" ") + "원";
  };

  const shown = (won) => {
    if (!korean) { return "KRW " + won.toLocaleString("en"); }
    const digits = won.toLocaleString("en") + "원";
    return spoken(won) === digits ? digits : digits + " (" + spoken(won) + ")";
  };

  for (const field of document.querySelectorAll("input[data-won]")) {
    const say = below(field, "below won");
    const show = () => {
      const won = amount(field.value);
      say(won === 0 ? "" : shown(won));
    };
    field.addEventListener("input", show);
    show();
  }

  const files = document.querySelector("input[type=file][data-most-bytes]");
  if (files) {
    const line = document.createElement("div");
    line.className = "chosen";
    line.setAttribute("aria-live", "polite");
    files.after(line);
    files.addEventListener("change", () => {
      const chosen = [...files.files];
      const large = chosen.find((file) => file.size > Number(files.dataset.mostBytes));
      // of a single file the browser shows the name itself
      const names = chosen.length > 1 ? chosen.map((file) => file.name).join(", ") : "";
      line.textContent = large ? files.dataset.tooLarge.replace("#", large.name) : names;
      line.classList.toggle("chosen--wrong", Boolean(large));
      if (large) { files.value = ""; }
    });
    files.form.addEventListener("submit", () => {
      if (files.files.length > 0) { line.textContent = files.dataset.sending; }
    });
  }

  const print = document.getElementById("print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
})();
