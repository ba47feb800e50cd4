// Sort a table of drafts by a column, where the browser runs scripts; without them it stays in the order of the run.
for (const table of document.querySelectorAll("table.drafts")) {
  const body = table.tBodies[0];
  const key = (row, column) => {
    const words = row.cells[column].textContent.trim();
    const number = parseFloat(words);
    return row.cells[column].classList.contains("number") ? (isNaN(number) ? -1 : number) : words;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const first = head.classList.contains("number") ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b));
      body.append(...[...body.rows].sort((a, b) => sign * compare(key(a, column), key(b, column))));
    });
  });
}
