// Kuule's own script. Every page works without it; it makes them pleasanter: live search of targets, one step at a
// time on a phone, a counter, no double sending, focus where it is needed.
"use strict";

const phone = window.matchMedia("(max-width: 40rem)");

/** The place of an error summary is where a reader should be. */
function focusOnTrouble() {
  document.querySelector("[data-focus]")?.focus();
}

/** A form is sent once; the button says so by going quiet. Coming back by the browser's history wakes it again. */
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    // The pressed button's own value is sent only while it is enabled, so it is disabled a moment later.
    setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)));
  });
  window.addEventListener("pageshow", () => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => (button.disabled = false));
  });
}

function countDown(area) {
  const counter = area.parentElement.querySelector("[data-counter]");
  const limit = Number(area.dataset.limit);
  const show = () => {
    const left = limit - [...area.value.replace(/\r\n/g, "\n").trim()].length;
    const over = left < 0;
    const text = over ? area.dataset.over : area.dataset.left;
    counter.textContent = left > limit / 4 ? "" : text.replace("{n}", Math.abs(left));
    counter.classList.toggle("over", over);
  };
  area.addEventListener("input", show);
  show();
}

/** Asks the server as one types; the answer is the same buttons that the page has without a script. */
function searchTargets(input) {
  const place = document.querySelector("[data-found]");
  const status = document.querySelector("[data-search-status]");
  let asked = 0;
  let waiting;
  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(`${input.dataset.search}?q=${encodeURIComponent(input.value)}`).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const html = await answer.text();
    if (mine !== asked) return;
    const kept = place.querySelector("input:checked")?.closest("label");
    place.innerHTML = html;
    if (kept) {
      const code = kept.querySelector("input").value;
      const again = place.querySelector(`input[value="${CSS.escape(code)}"]`);
      if (again) again.checked = true;
      else place.prepend(kept);
    }
    const found = place.querySelectorAll("input").length;
    if (!input.value.trim()) status.textContent = "";
    else if (found === 0) status.textContent = status.dataset.none;
    else status.textContent = (found === 1 ? status.dataset.one : status.dataset.many).replace("{n}", found);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 60);
    settle(input);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    ask();
  });
  input.closest("form").querySelector("[name=find]")?.addEventListener("click", (event) => {
    event.preventDefault();
    ask();
  });
}

/** When the typing has come to a pause, the server counts the search: those that find nothing are looked at. */
function settle(input) {
  clearTimeout(settle.waiting);
  const words = input.value.trim();
  if (words.length < 3) return;
  settle.waiting = setTimeout(() => {
    if (settle.last === words) return;
    settle.last = words;
    fetch(`${input.dataset.search}?settled=1&q=${encodeURIComponent(words)}`).catch(() => null);
  }, 1500);
}

/** One step at a time on a narrow screen; the browser's own "back" goes back a step. */
function walkThrough(form) {
  const all = [...form.querySelectorAll("[data-step]")];
  // What does not apply is no step.
  const steps = () => all.filter((step) => !step.hidden);
  const progress = document.createElement("div");
  progress.className = "progress";
  progress.setAttribute("role", "status");
  const walk = document.createElement("div");
  walk.className = "walk";
  const button = (text, by, look) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.className = look;
    made.addEventListener("click", () => go(now + by, true));
    walk.append(made);
    return made;
  };
  let now = 0;
  const back = button(form.dataset.back, -1, "second");
  const next = button(form.dataset.next, 1, "");

  const show = (focus) => {
    const count = steps().length;
    const shown = steps()[now];
    all.forEach((step) => step.classList.toggle("now", step === shown));
    const width = Math.round((100 * (now + 1)) / count);
    const text = form.dataset.progress.replace("{n}", now + 1).replace("{all}", count);
    progress.innerHTML = `<span></span><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`;
    progress.firstChild.textContent = text;
    back.hidden = now === 0;
    next.hidden = now === count - 1;
    if (focus) {
      // At once: a step that glides into its place is missed by whoever answers quickly.
      form.scrollIntoView({ behavior: "instant" });
      shown.setAttribute("tabindex", "-1");
      shown.focus({ preventScroll: true });
    }
  };
  const go = (to, remember) => {
    now = Math.max(0, Math.min(steps().length - 1, to));
    if (remember) history.pushState({ step: now }, "");
    show(true);
  };
  window.addEventListener("popstate", (event) => {
    if (form.classList.contains("stepping")) go(event.state?.step ?? 0, false);
  });
  // A tapped score goes on by itself; the keyboard does not, for arrows choose as they move (their clicks count none).
  let waiting;
  form.addEventListener("click", (event) => {
    const label = event.detail > 0 && event.target.closest?.(".scale label");
    if (!label || !form.classList.contains("stepping")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (label.querySelector("input").checked && now < steps().length - 1) go(now + 1, true);
    }, 250);
  });
  form.addEventListener("steps", () => {
    if (form.classList.contains("stepping")) show(false);
  });
  const fit = () => {
    const stepping = phone.matches || form.dataset.steps === "always";
    form.classList.toggle("stepping", stepping);
    if (stepping) {
      form.prepend(progress);
      form.append(walk);
      show(false);
    } else {
      progress.remove();
      walk.remove();
    }
  };
  phone.addEventListener("change", fit);
  fit();
}

/**
 * What was answered is kept in the tab until it is sent: a dropped network or a closed page loses nothing. Contact
 * details are not kept, and what the server sent back filled in stays as the server has it.
 */
function keepAnswers(form) {
  // The language may be changed half way.
  const key = `kuule:${form.getAttribute("action").replace(/^\/(fi|sv|en)\//, "/")}`;
  const isButton = (field) => field.type === "radio" || field.type === "checkbox";
  // With its token, what is sent again after an unknown end is the same answer.
  const isToken = (field) => field.name === "token" && "send" in form.dataset;
  const isTyped = (field) => field.name && field.type !== "hidden" && !["name", "email", "phone"].includes(field.name);
  const isKept = (field) => isTyped(field) || isToken(field);
  const fields = () => [...form.elements].filter(isKept);
  const save = () => {
    const kept = fields()
      .filter((field) => !isButton(field) || field.checked)
      .map((field) => [field.name, field.value]);
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A device that keeps nothing still sends.
    }
  };
  const bringBack = ([name, value]) => {
    const named = fields().filter((field) => field.name === name);
    if (name === "target" && named.some((field) => field.checked)) return;
    for (const field of named) {
      if (isToken(field)) field.value = value;
      else if (!isButton(field)) field.value ||= value;
      else if (field.value === value) {
        field.checked = true;
        for (let at = field.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
      }
    }
  };
  try {
    if (form.hasAttribute("data-open")) save();
    else (JSON.parse(sessionStorage.getItem(key)) ?? []).forEach(bringBack);
  } catch {
    // What cannot be read was not kept.
  }
  form.addEventListener("change", save);
  form.addEventListener("input", save);
}

/** On the thanks page nothing waits to be sent any more. */
function forgetSent() {
  if (!document.querySelector("[data-forget]")) return;
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}

/** Single keys move in the inbox and lead to a feedback's forms, where the person has turned them on (WCAG 2.1.4). */
function listenToKeys() {
  const key = "kuule:keys";
  const isOn = () => {
    try {
      return localStorage.getItem(key) === "1";
    } catch {
      return false;
    }
  };
  for (const place of document.querySelectorAll("[data-keys]")) {
    place.hidden = false;
    const box = place.querySelector("[data-keys-on]");
    box.checked = isOn();
    box.addEventListener("change", () => localStorage.setItem(key, box.checked ? "1" : "0"));
  }
  const links = [...document.querySelectorAll("[data-list] tbody a")];
  const move = (by) => {
    const row = document.activeElement.closest?.("[data-list] tr");
    const now = links.findIndex((link) => link.closest("tr") === row);
    links[Math.max(0, Math.min(links.length - 1, now + by))]?.focus();
  };
  const choose = () => document.activeElement.closest?.("tr")?.querySelector(".pick input")?.click();
  const open = (id) => {
    const field = document.getElementById(id);
    if (!field) return;
    for (let at = field.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    field.focus();
  };
  const deeds = {
    j: () => move(1),
    k: () => move(-1),
    x: choose,
    v: () => open("answer"),
    m: () => open("note"),
    s: () => open("hand_to"),
    h: () => document.querySelector("[data-accept]")?.click(),
    a: () => open("tone"),
    u: () => document.querySelector(".back a")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !isOn() || !deeds[event.key]) return;
    event.preventDefault();
    deeds[event.key]();
  });
}

focusOnTrouble();
forgetSent();
listenToKeys();
document.querySelectorAll("form[data-keep]").forEach(keepAnswers);
document.querySelectorAll("form[data-once]").forEach(sendOnce);
document.querySelectorAll("textarea[data-limit]").forEach(countDown);
document.querySelectorAll("input[data-search]").forEach(searchTargets);
document.querySelectorAll("form[data-conditions]").forEach(showWhatApplies);
document.querySelectorAll("form[data-send]").forEach(sendSafely);
document.querySelectorAll("form[data-steps]:not([data-open])").forEach(walkThrough);

// Surveys of the county's own

/** A question that depends on an earlier answer comes and goes with it; without a script it says on what it depends. */
function showWhatApplies(form) {
  form.classList.add("scripted");
  const given = (name) => {
    if (document.getElementById(name)?.hidden) return [];
    const fields = [...form.elements].filter((field) => field.name === name);
    return fields.filter((field) => field.type === "text" || field.checked).map((field) => field.value);
  };
  const applies = ({ when, values, from, to }) =>
    given(when).some((value) => {
      if (values !== undefined) return values.split(" ").includes(value);
      const number = value.replace(/\s/g, "").replace("\u2212", "-");
      return number !== "" && Number(number) >= Number(from) && Number(number) <= Number(to);
    });
  const show = () => {
    // In the order of the page, so that what depends on a hidden question is hidden, too.
    form.querySelectorAll("[data-when]").forEach((step) => (step.hidden = !applies(step.dataset)));
    form.dispatchEvent(new Event("steps"));
  };
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
}

/**
 * A survey is sent without leaving the page, so that a dropped network is told of here, and what was answered can be
 * sent again: with the same token, so that it is never two answers.
 */
function sendSafely(form) {
  const told = document.createElement("div");
  told.className = "mends";
  told.setAttribute("role", "alert");
  const again = () => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => (button.disabled = false));
    told.textContent = form.dataset.send;
    form.querySelector("[type=submit]").parentElement.before(told);
  };
  form.addEventListener("submit", async (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    told.remove();
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    if (!answer || answer.status >= 500) again();
    else if (answer.redirected) location.assign(answer.url);
    else showInstead(await answer.text());
  });
}

/** What came back instead of thanks: something to mend, or why nothing can be sent any more. */
function showInstead(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  const main = document.importNode(page.querySelector("main"), true);
  document.querySelector("main").replaceWith(main);
  main.querySelectorAll("form[data-keep]").forEach(keepAnswers);
  main.querySelectorAll("form[data-once]").forEach(sendOnce);
  main.querySelectorAll("form[data-conditions]").forEach(showWhatApplies);
  main.querySelectorAll("form[data-send]").forEach(sendSafely);
  focusOnTrouble();
}

/** A file can be chosen instead of pasting what is in it. */
function fillFromFile(input) {
  const area = document.getElementById(input.dataset.into);
  input.closest("[hidden]").hidden = false;
  input.addEventListener("change", async () => {
    if (input.files.length) area.value = await input.files[0].text();
  });
}

document.querySelectorAll("input[data-into]").forEach(fillFromFile);

/** The explorer answers as one chooses: the answer is taken from the page that the form would lead to, and the address
 * becomes that page's. Another measure has other filters, so it is a page of its own. */
function explore(form) {
  let asked = 0;
  form.addEventListener("change", async (event) => {
    if (event.target.matches("[data-whole]")) return form.submit();
    const mine = ++asked;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const place = document.querySelector("[data-explorer-answer]");
    place.setAttribute("aria-busy", "true");
    const answer = await fetch(address).catch(() => null);
    if (mine !== asked) return;
    if (!answer?.ok) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked) return;
    place.replaceChildren(...page.querySelector("[data-explorer-answer]").childNodes);
    place.removeAttribute("aria-busy");
    for (const chosen of page.querySelectorAll("[data-chosen]")) {
      document.querySelector(`[data-chosen="${chosen.dataset.chosen}"]`).textContent = chosen.textContent;
    }
    history.replaceState(null, "", address);
  });
}
document.querySelectorAll("[data-explorer]").forEach(explore);

/** While a report's text is typed: how it will stand with its figures, what was typed by hand, and the fields that fit
 * between the brace and the place where one types. */
function typeReport(place) {
  const area = place.querySelector("textarea");
  const token = area.form.querySelector("[name=token]").value;
  const offers = Object.assign(document.createElement("div"), { className: "typing-offers" });
  offers.setAttribute("role", "group");
  offers.setAttribute("aria-label", place.dataset.offers);
  const shown = Object.assign(document.createElement("div"), { className: "typing-shown" });
  shown.setAttribute("role", "status");
  place.append(offers, shown);
  let asked = 0;
  let waiting;

  const open = () => {
    const before = area.value.slice(0, area.selectionStart);
    const at = before.lastIndexOf("{");
    return at > before.lastIndexOf("}") && !before.slice(at).includes("\n") ? before.slice(at + 1) : null;
  };
  const get = async (address, options) => {
    const answer = await fetch(address, options).catch(() => null);
    return answer?.ok ? answer.text() : null;
  };
  const ask = async () => {
    const mine = ++asked;
    const begun = open();
    const body = new URLSearchParams({ token, text: area.value });
    const [fields, text] = await Promise.all([
      begun === null ? "" : get(`${place.dataset.typing}/kentat?q=${encodeURIComponent(begun)}`),
      area.value.trim() === "" ? "" : get(`${place.dataset.typing}/teksti`, { method: "POST", body }),
    ]);
    if (mine !== asked) return;
    offers.innerHTML = fields ?? "";
    if (text !== null) shown.innerHTML = text;
  };

  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });
  offers.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-insert]");
    const begun = open();
    if (!chosen || begun === null) return;
    const end = area.selectionStart;
    area.setRangeText(chosen.dataset.insert, end - begun.length - 1, end, "end");
    area.focus();
    ask();
  });
}
document.querySelectorAll("[data-typing]").forEach(typeReport);
