// Whoever answers for figures narrows a question: the answer changes in its place, the address holds the question, and a
// colleague who opens it sees the same.
import { accessible, assert, guide, journey, picture, signIn } from "./house.mjs";

await journey({}, async (page, context) => {
  await signIn(page, guide.experience_manager);
  await page.goto("/tyopoyta/luvut?mittari=nps&rivit=service&sarakkeet=&alkaen=2026-01&asti=2026-11");
  const whole = page.locator(".sum td").first();
  const before = await whole.innerText();
  await page.locator("summary", { hasText: "Vastaustapa" }).click();
  await page.getByLabel("tekstiviesti", { exact: true }).check();
  await page.waitForURL("**channel=text_message**");
  await page.locator("[data-chosen=channel]", { hasText: "tekstiviesti" }).waitFor();
  assert.notEqual(await whole.innerText(), before, "fewer answers give another figure");
  assert.equal(await page.getByLabel("tekstiviesti", { exact: true }).isChecked(), true, "what was chosen stays");
  await accessible(page);
  await picture(page, "explorer");

  const colleague = await context.newPage();
  await colleague.goto(page.url());
  assert.equal(await colleague.locator(".sum td").first().innerText(), await whole.innerText());

  // Another measure has other filters: it is a page of its own.
  await page.locator("#mittari").selectOption("feedback_received");
  await page.waitForURL("**mittari=feedback_received**");
  await page.locator("summary", { hasText: "Palautteen laji" }).waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "XLSX" }).click();
  assert.match((await saved).suggestedFilename(), /^feedback_received-.*\.xlsx$/);
});
