// Makes headings of columns sort their tables, and opens what a link leads to. A page works without it.
// No character here may need an escape in XML.
(function () {
  "use strict";
  const decimal = document.documentElement.dataset.decimal || ".";
  const digits = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";

  // The first number of a cell; nothing where it holds none.
  function numberIn(text) {
    let plain = "";
    for (const letter of text) {
      const digit = digits.indexOf(letter);
      if (digit !== -1) plain += digit;
      else if (letter === decimal) plain += ".";
      else if (letter === "\u2212") plain += "-";
      else if (/[0-9+\-()[\] \u2013a-z]/i.test(letter)) plain += letter;
    }
    const found = /-?[0-9]+(\.[0-9]+)?/.exec(plain);
    if (found) return Number(found[0]);
    return plain.trim() === "\u2013" ? 0 : null;
  }

  function compare(one, other, isNumber, collator) {
    if (!isNumber) return collator.compare(one.text, other.text);
    const isOneEmpty = one.number === null;
    const isOtherEmpty = other.number === null;
    if (isOneEmpty || isOtherEmpty) return isOneEmpty - isOtherEmpty;
    return one.number - other.number;
  }

  function sort(table, column, isNumber, order) {
    const collator = new Intl.Collator(document.documentElement.lang);
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).map(function (row, index) {
      if (!row.dataset.place) row.dataset.place = String(index);
      const text = row.cells[column].textContent;
      return {
        row: row,
        text: text,
        number: numberIn(text),
        isTotal: row.classList.contains("total"),
        place: Number(row.dataset.place)
      };
    });
    rows.sort(function (one, other) {
      if (order === "none") return one.place - other.place;
      // Totals stay below, and cells without a number below those with one, whatever the order.
      if (one.isTotal !== other.isTotal) return one.isTotal - other.isTotal;
      const isGap = isNumber ? (one.number === null) !== (other.number === null) : false;
      const compared = compare(one, other, isNumber, collator);
      if (isGap || order === "ascending") return compared || one.place - other.place;
      return -compared || one.place - other.place;
    });
    for (const item of rows) body.append(item.row);
  }

  const next = { none: "ascending", ascending: "descending", descending: "none" };
  for (const heading of document.querySelectorAll("main thead th")) {
    const table = heading.closest("table");
    if (table.tBodies[0].rows.length === 1) continue;
    // Where headings are repeated on printed pages, browsers leave the words of a real button out.
    const button = document.createElement("span");
    button.setAttribute("role", "button");
    button.tabIndex = 0;
    button.append(...heading.childNodes);
    heading.append(button);
    const turn = function () {
      const order = next[heading.getAttribute("aria-sort") || "none"];
      for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
      if (order !== "none") heading.setAttribute("aria-sort", order);
      sort(table, heading.cellIndex, heading.classList.contains("number"), order);
    };
    button.addEventListener("click", turn);
    button.addEventListener("keydown", function (event) {
      if (event.key !== "Enter") {
        if (event.key !== " ") return;
      }
      event.preventDefault();
      turn();
    });
  }

  function open() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (error) { return; }
    const target = document.getElementById(id);
    const details = target ? target.closest("details") : null;
    if (!details) return;
    if (!details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", open);
  open();
})();
