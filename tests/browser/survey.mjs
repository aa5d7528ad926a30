// Answering the survey by a single-use link: on a phone by tapping, and a second time not at all; and the county's
// page takes the answer in.
import { accessible, assert, fits, guide, journey, picture } from "./house.mjs";

const answers = async (page) => {
  await page.goto("/tyytyvaisyys");
  const basis = await page.locator(".figure-large .basis").innerText();
  return Number(basis.match(/vastauksia ([\d\u00a0]+)/)[1].replaceAll("\u00a0", ""));
};

await journey({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true }, async (page) => {
  const before = await answers(page);
  const link = `/s/${guide.survey_links[0]}`;
  await page.goto(link);
  await fits(page);
  await accessible(page);
  await picture(page, "phone-survey");
  const step = () => page.locator(".progress span").innerText();
  assert.equal(await step(), "Vaihe 1 / 9");
  await page.locator("label", { has: page.locator("[name=nps][value='9']") }).tap();
  await page.waitForFunction(() => document.querySelector(".progress span").textContent === "Vaihe 2 / 9");
  for (let number = 2; number <= 8; number += 1) {
    await page.locator(".now .scale label").nth(4).tap();
    await page.waitForFunction((next) => document.querySelector(".progress span").textContent === next, `Vaihe ${number + 1} / 9`);
  }
  await page.reload();
  assert.ok(await page.locator("[name=nps][value='9']").isChecked(), "what was answered is still there after a reload");
  for (let number = 1; number <= 8; number += 1) await page.getByRole("button", { name: "Seuraava" }).tap();
  await page.locator("#comment").fill("Kaikki sujui hyvin.");
  await page.getByRole("button", { name: "Lähetä vastaukset" }).tap();
  await page.waitForURL("**/kiitos");
  await accessible(page);
  await page.goto(link);
  assert.match(await page.locator("h1").innerText(), /on jo vastattu/);
  assert.equal(await answers(page), before + 1);
});
