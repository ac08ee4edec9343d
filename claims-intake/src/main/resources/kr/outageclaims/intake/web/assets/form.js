// The form works without this; with it, letters are counted, amounts are read back, files are measured before they are sent and the receipt has a print button.
(() => {
  "use strict";
  const korean = document.documentElement.lang === "ko";

  const below = (field, name) => {
    const line = document.createElement("div");
    line.className = name;
    line.setAttribute("aria-live", "polite");
    field.after(line);
    return line;
  };

  for (const area of document.querySelectorAll("textarea[data-most]")) {
    const line = below(area, "counter");
    const show = () => {
      const left = Number(area.dataset.most) - [...area.value].length;
      line.textContent = area.dataset.left.replace("#", left.toLocaleString("en"));
    };
    area.addEventListener("input", show);
    show();
  }

  const spoken = (won) => {
    const parts = [];
    const say = (number, unit) => number > 0 && parts.push(number.toLocaleString("en") + unit);
    say(Math.floor(won / 1e8), "억");
    say(Math.floor((won % 1e8) / 1e4), "만");
    const rest = won % 1e4;
    if (rest % 1000 === 0) { say(rest / 1000, "천"); } else { say(rest, ""); }
    return parts.join(" ") + "원";
  };

  for (const field of document.querySelectorAll("input[data-won]")) {
    const line = below(field, "won");
    const show = () => {
      const digits = field.value.replace(/[\s,원₩]/g, "");
      const won = /^\d{1,13}$/.test(digits) ? Number(digits) : 0;
      line.textContent = won === 0 ? "" : korean ? spoken(won) : "KRW " + won.toLocaleString("en");
    };
    field.addEventListener("input", show);
    show();
  }

  const files = document.querySelector("input[type=file][data-most-bytes]");
  if (files) {
    const line = below(files, "chosen");
    files.addEventListener("change", () => {
      const large = [...files.files].find((file) => file.size > Number(files.dataset.mostBytes));
      line.textContent = large ? files.dataset.tooLarge.replace("#", large.name) : [...files.files].map((file) => file.name).join(", ");
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
